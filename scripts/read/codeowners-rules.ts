/** CODEOWNERS as GitHub documents it, with GitLab's sections, which GitHub's syntax has no other use for. */

export interface Rule {
  /** Null for a section's heading. */
  pattern: string;
  owners: string[];
  line: number;
  /** GitLab looks for the last match in every section by itself; GitHub's files are one section. */
  section: string;
}

const heading = /^\^?\[([^\]]+)\](?:\[\d+\])?(?:\s+(.*))?$/;
const owner = /^(?:@@?[\w.-]+(?:\/[\w.-]+)*|[^@\s]+@[^@\s]+\.[^@\s]+)$/;

/** `invalid` counts lines that the forge skips too: an owner that is none, negations, character ranges. */
export function parseRules(text: string): { rules: Rule[]; invalid: number } {
  const rules: Rule[] = [];
  let invalid = 0;
  let section = '';
  let defaults: string[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = withoutComment(raw).trim();
    if (line === '') continue;
    const [, title, owners = ''] = heading.exec(line) ?? [];
    if (title !== undefined) {
      section = title.trim().toLowerCase();
      defaults = words(owners);
      continue;
    }
    const rule = parseRule(line, defaults);
    if (rule) rules.push({ ...rule, line: index + 1, section });
    else invalid += 1;
  }
  return { rules, invalid };
}

const words = (line: string) => line.split(/\s+/).filter((word) => word !== '');

/** A `#` begins a comment at the start of a line or behind white space. */
function withoutComment(line: string): string {
  for (let hash = line.indexOf('#'); hash >= 0; hash = line.indexOf('#', hash + 1))
    if (hash === 0 || line[hash - 1] === ' ' || line[hash - 1] === '\t') return line.slice(0, hash);
  return line;
}

/** A space in a pattern is written `\ `. */
function parseRule(line: string, defaults: string[]): { pattern: string; owners: string[] } | null {
  const [escaped = '', ...owners] = words(line.replaceAll('\\ ', '\0'));
  const pattern = escaped.replaceAll('\0', ' ');
  if (
    pattern.startsWith('!') ||
    pattern.includes('[') ||
    !owners.every((word) => word.length <= 320 && owner.test(word))
  )
    return null;
  return { pattern, owners: owners.length > 0 ? owners : defaults };
}

/**
 * Whether a pattern covers a file. Like gitignore, but `dir/*` covers only the files directly in `dir` (with a slash behind it, everything below the folders in it).
 * No regular expression is made of the pattern: two pointers, whose cost is at most the pattern times the path.
 */
export function covers(pattern: string, path: string): boolean {
  const folder = pattern.endsWith('/');
  const steps = pattern.split('/').filter((step) => step !== '');
  if (steps.length === 0) return false;
  const anchored = pattern.slice(0, -1).includes('/');
  const direct = !folder && steps.at(-1) === '*' && steps.length + Number(anchored) > 1;
  return covered(anchored ? steps : ['**', ...steps], path.split('/'), folder, direct);
}

/** Steps against the folders and the name of a file, `**` standing for any number of them; what is left of the path lies below a match. */
function covered(steps: string[], names: string[], folder: boolean, direct: boolean): boolean {
  let [step, name, star, from] = [0, 0, -1, 0];
  while (true) {
    const ended = step === steps.length;
    if (ended && (name === names.length ? !folder : !direct)) return true;
    if (!ended && steps[step] === '**') {
      // A closing ** covers everything below, but not the folder itself.
      if (step === steps.length - 1) return name < names.length;
      [star, from] = [step++, name];
    } else if (!ended && name < names.length && wild(steps[step]!, names[name]!)) [step, name] = [step + 1, name + 1];
    else if (star >= 0 && from < names.length) [step, name] = [star + 1, ++from];
    else return false;
  }
}

/** `*` and `?` within one name; two pointers, no backtracking beyond the last star. */
function wild(pattern: string, name: string): boolean {
  let [p, n, star, from] = [0, 0, -1, 0];
  while (n < name.length) {
    if (pattern[p] === '*') [star, from] = [p++, n];
    else if (pattern[p] === '?' || pattern[p] === name[n]) [p, n] = [p + 1, n + 1];
    else if (star >= 0) [p, n] = [star + 1, ++from];
    else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
