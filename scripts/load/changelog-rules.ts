/** What a schema cannot see about changelog entries: that they fit their file, the calendar, each other and the rest of the data. */
import type { ChangelogEntry } from '../../data/schema/changelog.ts';
import type { Writing } from './front-matter-folder.ts';
import { brokenAddresses, brokenText, missingSections, suggestion, unknownNames } from './front-matter-rules.ts';
import type { Context } from './front-matter-rules.ts';

type Entry = Writing<ChangelogEntry>;

export function* entryProblems(entry: Entry, context: Context): Generator<string> {
  yield* unknownNames(entry, context);
  yield* wrongDates(entry);
  yield* wrongAction(entry);
  yield* unknownDeprecation(entry, context);
  const { links } = entry.value;
  yield* brokenAddresses(
    entry,
    links.map(({ url }, i) => [['links', i, 'url'], url]),
    context,
  );
}

/** What to do is said whenever something may have to be done. */
export function* textProblems(entry: Writing<unknown>, context: Context): Generator<string> {
  const isFree = (entry.value as Partial<ChangelogEntry>).action === 'none';
  yield* missingSections(entry, ["What's new", 'Why', 'Impact', ...(isFree ? [] : ['What to do'])]);
  yield* brokenText(entry, context);
}

function* wrongDates({ name, value, problem }: Entry): Generator<string> {
  const { date, updated, pinned_until, retracted, action_by } = value;
  const inName = name.slice(0, 10);
  if (inName !== date)
    yield problem(
      ['date'],
      `date is ${date}, but the file's name begins with ${inName}. Rename the file or correct the date.`,
    );
  const later = { updated, pinned_until, action_by, 'retracted.on': retracted?.on };
  for (const [key, day] of Object.entries(later)) {
    if (day === undefined || day >= date) continue;
    yield problem(
      key.split('.'),
      `${key} is ${day}, expected no day before the entry's date ${date}. Correct one of them.`,
    );
  }
}

function* wrongAction({ value, problem }: Entry): Generator<string> {
  const { action, action_by } = value;
  if (action === 'required' && action_by === undefined)
    yield problem(
      ['action'],
      'action is "required", but action_by is missing. Add the last day on which it can be done.',
    );
  if (action !== 'required' && action_by !== undefined)
    yield problem(
      ['action_by'],
      `action_by is ${action_by}, but action is "${action}". Remove it, or make the action required.`,
    );
}

function* unknownDeprecation({ value, problem }: Entry, { deprecations }: Context): Generator<string> {
  const { deprecation } = value;
  if (deprecation === undefined || deprecations.includes(deprecation)) return;
  yield problem(
    ['deprecation'],
    `deprecation is "${deprecation}", expected the id of one. ${suggestion(deprecation, deprecations)}`,
  );
}

/** Entries of one month stand side by side: a slug, or a former one, leads to one of them only. */
export function* sameAddress(entries: Entry[]): Generator<string> {
  const taken = new Map<string, string>();
  for (const { name, file, value, problem } of entries) {
    for (const [i, slug] of [name.slice(11, -3), ...value.aliases].entries()) {
      const address = `/changelog/${value.date.slice(0, 7).replace('-', '/')}/${slug}/`;
      const other = taken.get(address);
      if (other !== undefined)
        yield problem(
          i === 0 ? ['date'] : ['aliases', i - 1],
          `its address ${address} is that of ${other} already. ${i === 0 ? 'Rename the file.' : 'Remove the alias.'}`,
        );
      else taken.set(address, file);
    }
  }
}
