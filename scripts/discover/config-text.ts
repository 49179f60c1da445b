/** Git's configuration as text. Git itself is never asked: what a repository's own configuration says must not apply to us. */

/** Values by `section.subsection.key`, section and key in lower case; the last one wins. Includes are not followed. */
export function configValues(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let section = '';
  for (const line of text.replace(/\\\r?\n/g, '').split('\n')) {
    const header = /^\s*\[\s*([A-Za-z0-9.-]+)\s*(?:"((?:[^"\\]|\\.)*)")?\s*\](.*)$/.exec(line);
    if (header !== null) {
      const [, name, subsection] = header;
      section = name!.toLowerCase() + (subsection === undefined ? '' : `.${subsection.replace(/\\(.)/g, '$1')}`);
    }
    const entry = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/.exec(header === null ? line : header[3]!);
    if (entry === null || section === '') continue;
    values.set(`${section}.${entry[1]!.toLowerCase()}`, entry[2] === undefined ? 'true' : valueOf(entry[2]));
  }
  return values;
}

/** Without quotes, escapes, comments and the blanks around it. */
function valueOf(written: string): string {
  const escapes: Record<string, string> = { n: '\n', t: '\t', b: '\b' };
  let value = '';
  let kept = 0;
  let quoted = false;
  for (let i = 0; i < written.length; i++) {
    const character = written[i]!;
    if (character === '"') quoted = !quoted;
    else if (character === '\\') value += escapes[written[++i] ?? ''] ?? written[i] ?? '';
    else if (!quoted && (character === '#' || character === ';')) break;
    else if (quoted || value !== '' || character.trim() !== '') value += character;
    if (quoted || character.trim() !== '') kept = value.length;
  }
  return value.slice(0, kept);
}
