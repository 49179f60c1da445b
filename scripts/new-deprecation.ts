/** `npm run new:deprecation`: a deprecation to fill in, with the next free id. */
import { join } from 'node:path';
import { NOTICE_DAYS } from '../data/schema/deprecation.ts';
import { Day } from '../data/schema/shapes.ts';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import type { Given } from './command/options.ts';
import { places } from './command/places.ts';
import { Refusal } from './command/refusal.ts';
import { addDays } from './load/deprecations-dates.ts';
import { deprecationIds } from './load/deprecations.ts';
import { likelyOwner, scalar, slugOf, stillMissing, writeNew } from './load/front-matter-draft.ts';
import { loadInputs } from './load/inputs.ts';

export const newDeprecation: Command = {
  name: 'new:deprecation',
  does: 'Makes a deprecation with the next free id and dates that keep the notice policy, to fill in. Nothing is asked, nothing is overwritten.',
  options: ['title', 'subject', 'removal', 'path', 'owner', 'slug', 'data'],
  async run(given, _words, effects) {
    if (given.title === undefined)
      throw new Refusal('--title is missing: npm run new:deprecation -- --title "Version 3 of the Node pipeline"');
    const today = dayOf(effects.now());
    const { data } = places({ data: given.data }, typedIn('new:deprecation'), today);
    const { inputs } = await loadInputs(join(data, 'inputs'));
    const folder = join(data, 'deprecations');
    const id = nextId(await deprecationIds(folder));
    const name = `${id.toLowerCase()}-${slugOf({ slug: given.slug, title: given.title })}.md`;
    await writeNew(join(folder, name), draft(given, id, today, likelyOwner(given, inputs)));
    effects.log(`Written: ${join(folder, name)}`);
    for (const problem of await stillMissing(data, name, inputs)) effects.log(`To fill in: ${problem}`);
    effects.log('Then: npm run validate');
    return 0;
  },
};

/** Ids are never used twice: the next one follows the highest. */
export function nextId(ids: string[]): string {
  const highest = Math.max(0, ...ids.map((id) => Number(id.slice('DEP-'.length))));
  return `DEP-${String(highest + 1).padStart(4, '0')}`;
}

function removalDay(text: string | undefined, today: Day): Day {
  if (text === undefined) return addDays(today, NOTICE_DAYS.medium);
  if (Day.safeParse(text).success) return text;
  throw new Refusal(`--removal: "${text}" is no day; expected one such as 2026-09-30.`);
}

function draft({ title, subject, removal, path }: Given, id: string, today: Day, owner: string): string {
  const last = removalDay(removal, today);
  const references =
    subject === undefined
      ? `  # References to a package URL, of some versions ('<3', 'main') or of all; or traits such as ci/jenkins.
  references: []
  traits: []`
      : `  # versions: ranges ('<3') and names ('main'); none is every version.
  references:
    - { subject: ${scalar(subject)}, versions: [] }`;
  return `---
# Permanent, never used twice.
id: ${id}
title: ${scalar(title!)}
# For those who read nothing else: plain text, at most 200 characters.
summary: ''
${path === undefined ? '# path: the id of the golden path that it is part of' : `path: ${scalar(path)}`}
# The id of the team that answers for it, and the channel or page where it can be asked. Never a person.
owner: ${scalar(owner)}
contact: ''
# advisory: you should leave. compulsory: it will be gone.
kind: compulsory
# Does something stop working for those who do nothing?
breaking: true
# critical, high, medium or low: the removal is due 180, 180, 90 or 30 days after the announcement at the earliest.
impact: medium
# For one component: minutes, hours, days or weeks.
effort: hours
# What the platform does of it: none, codemod or bot-pr.
automation: none
# The dates, in this order. Each that is moved later needs a row in history.
announced: ${today}
deprecated_from: ${today}
closed_to_new: ${today}
# end_of_support: from here on it is not repaired
removal: ${last}
# brownouts: [{ on: ${last}, what: Switched off for an hour. }]
# What takes its place; or none: and why nothing does.
replacement:
  name: ''
  url: ''
  available_since: ${today}
# migration_guide: https://…
# What shows that a component still uses it.
detector:
${references}
# Rows are only added: { on: 2026-09-30, moved: removal, from: …, to: …, what: why it was moved }
history: []
---

## What to do

<!-- The shortest change that does it, to copy. -->

## Why

<!-- What is wrong with it? -->
`;
}

if (import.meta.main) await start(newDeprecation);
