/** A repository of Helm charts as the first parts of a purl: `https://host/path`, `oci://host/path`, or a name given to one: `@name`, `alias:name`. */
export function chartRepository(repository: string): string[] | null {
  const [, alias] = /^(?:@|alias:)([\w.-]+)$/.exec(repository) ?? [];
  if (alias) return [alias];
  const address = /^(?:https?|oci):\/\/(?:[^@/\s]*@)?([\w.-]+(?::\d+)?)((?:\/[\w.-]+)*)\/?$/i.exec(repository);
  const [, host, path = ''] = address ?? [];
  return host ? [host.toLowerCase(), ...path.split('/').filter((step) => step !== '')] : null;
}
