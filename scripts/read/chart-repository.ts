/** A repository of Helm charts as the first parts of a purl, without user names, passwords and tokens: `https://host/path`, `oci://host/path`, or a name given to one: `@name`, `alias:name`. */
export function chartRepository(repository: string): string[] | null {
  const [, alias] = /^(?:@|alias:)([\w.-]+)$/.exec(repository) ?? [];
  if (alias) return [alias];
  const address = /^(?:https?|oci):\/\/(?:[^@/\s]*@)?([\w.-]+(?::\d+)?)((?:\/[\w.-]+)*)\/?$/i.exec(repository);
  const [, host, path = ''] = address ?? [];
  return host ? [host.toLowerCase(), ...path.split('/').filter((step) => step !== '' && !isToken(step))] : null;
}

/** Gemfury, Cloudsmith and others put the token into the path: what looks made by chance is left out. Numbered ids with hyphens are none. */
const isToken = (step: string) =>
  /^[\da-f]{20,}$/i.test(step) || (step.length >= 12 && [/\d/, /[a-z]/, /[A-Z]/].every((kind) => kind.test(step)));
