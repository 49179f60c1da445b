/** Ids are permanent: each belongs to one file, and none is left out. */
import type { Deprecation } from '../../data/schema/deprecation.ts';
import type { Writing } from './front-matter-folder.ts';

export function* idProblems(all: Writing<Deprecation>[], names: string[]): Generator<string> {
  const holder = new Map<string, string>();
  for (const { name, file, value, problem } of all) {
    const inName = name.slice(0, 8).toUpperCase();
    const other = holder.get(value.id);
    if (inName !== value.id)
      yield problem(
        ['id'],
        `id is ${value.id}, but the file's name begins with ${inName.toLowerCase()}. Rename the file or correct the id.`,
      );
    else if (other !== undefined)
      yield problem(
        ['id'],
        `id is ${value.id}, which ${other} has already. Take the next free one and rename the file.`,
      );
    if (other === undefined) holder.set(value.id, file);
  }
  yield* gaps(all, names);
}

function* gaps(all: Writing<Deprecation>[], names: string[]): Generator<string> {
  const numbers = names.flatMap((name) => (/^dep-\d{4}-/.test(name) ? [Number(name.slice(4, 8))] : []));
  for (const { name, problem } of all) {
    const number = Number(name.slice(4, 8));
    if (number <= 1 || numbers.includes(number - 1)) continue;
    const missing = `DEP-${String(number - 1).padStart(4, '0')}`;
    yield problem(
      ['id'],
      `the id before it, ${missing}, is missing: ids have no gaps and are never used twice. Bring its file back (revoked_on calls one off), or take ${missing}.`,
    );
  }
}
