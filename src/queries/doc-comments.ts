/** What the comments of a schema file say of each constant and of each of its fields. The schemas are formatted, so that indentation tells what belongs to what. */

export interface Commented {
  text: string | null;
  fields: Map<string, Commented>;
}

/** By the name of the exported constant; the file's own comment is under the empty name. */
export function docComments(source: string): Map<string, Commented> {
  const found = new Map<string, Commented>();
  let open: { indent: number; about: Commented }[] = [];
  let comment: string[] | null = null;
  let text: string | null = null;
  for (const line of source.split('\n')) {
    if (comment !== null || line.trimStart().startsWith('/**')) {
      comment = [...(comment ?? []), line];
      if (!line.includes('*/')) continue;
      text = words(comment);
      comment = null;
      if (found.size === 0) found.set('', { text, fields: new Map() });
      continue;
    }
    const [, name] = /^export const (\w+)\b/.exec(line) ?? [];
    const [, space, field] = /^(\s+)(\w+):/.exec(line) ?? [];
    const about: Commented = { text, fields: new Map() };
    if (name !== undefined) {
      found.set(name, about);
      open = [{ indent: -1, about }];
    } else if (field !== undefined) {
      open = open.filter(({ indent }) => indent < space!.length);
      open.at(-1)?.about.fields.set(field, about);
      open.push({ indent: space!.length, about });
    }
    text = null;
  }
  return found;
}

function words(lines: string[]): string {
  return lines
    .map((line) => line.replace(/^\s*\/?\*+\/?/, '').replace(/\*\/\s*$/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
