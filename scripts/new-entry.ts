/** `npm run new:entry`: a changelog entry to fill in. */
import { join } from 'node:path';
import { EntryType } from '../data/schema/changelog.ts';
import { Day } from '../data/schema/shapes.ts';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import type { Given } from './command/options.ts';
import { places } from './command/places.ts';
import { Refusal } from './command/refusal.ts';
import { likelyOwner, scalar, slugOf, stillMissing, writeNew } from './load/front-matter-draft.ts';
import { loadInputs } from './load/inputs.ts';

export const newEntry: Command = {
  name: 'new:entry',
  does: 'Makes a changelog entry with its headings, to fill in. Nothing is asked, nothing is overwritten.',
  options: ['title', 'type', 'path', 'owner', 'deprecation', 'date', 'slug', 'data'],
  async run(given, _words, effects) {
    if (given.title === undefined)
      throw new Refusal('--title is missing: npm run new:entry -- --title "The Node pipeline, version 4"');
    const today = dayOf(effects.now());
    const { data } = places({ data: given.data }, typedIn('new:entry'), today);
    const { inputs } = await loadInputs(join(data, 'inputs'));
    const date = parseDay(given.date ?? today);
    const name = `${date}-${slugOf({ slug: given.slug, title: given.title })}.md`;
    const file = join(data, 'changelog', name);
    await writeNew(file, draft(given, date, parseType(given.type ?? 'changed'), likelyOwner(given, inputs)));
    effects.log(`Written: ${file}`);
    for (const problem of await stillMissing(data, name, inputs)) effects.log(`To fill in: ${problem}`);
    effects.log('Then: npm run validate');
    return 0;
  },
};

function parseDay(text: string): Day {
  if (Day.safeParse(text).success) return text;
  throw new Refusal(`--date: "${text}" is no day; expected one such as 2026-09-30.`);
}

function parseType(text: string): EntryType {
  const type = EntryType.options.find((one) => one === text);
  if (type !== undefined) return type;
  throw new Refusal(`--type: "${text}" is no type; expected one of ${EntryType.options.join(', ')}.`);
}

function draft({ title, path, deprecation }: Given, date: Day, type: EntryType, owner: string): string {
  const optional = [
    path === undefined
      ? '# path: the id of the golden path it is about; without one, the platform as a whole'
      : `path: ${scalar(path)}`,
    deprecation === undefined
      ? '# deprecation: the id of the deprecation it is about, DEP-0007'
      : `deprecation: ${scalar(deprecation)}`,
  ];
  return `---
title: ${scalar(title!)}
date: ${date}
# added, changed, deprecated, removed, fixed or security
type: ${type}
# For those who read nothing else: plain text, at most 200 characters.
summary: ''
# Does something stop working for those who do nothing?
breaking: false
${optional.join('\n')}
# The id of the team that publishes it.
owner: ${scalar(owner)}
# Whom it concerns, in words.
audience: everyone
# none, optional or required; required needs action_by: the last day to do it.
action: none
# Figures that get a flag on this day: footfall, adoption-curve, burn-down.
annotate: []
---

## What's new

<!-- What is different from today on? -->

## Why

<!-- What was wrong, or what was missing? -->

## Impact

<!-- Who notices what, if they do nothing? -->

## What to do

<!-- The shortest change that does it, to copy. Remove this heading when there is nothing to do. -->
`;
}

if (import.meta.main) await start(newEntry);
