import { expect, test } from 'vitest';
import type { Edition } from '../../data/schema/quarter.ts';
import { frozenProblems } from './frozen.ts';
import type { Files } from './manifest.ts';
import { sealedFiles } from './seal.ts';

const text = (words: string) => Buffer.from(words);

function edition(quarter: string, headline: string): Edition {
  return {
    schema: 'footfall/edition/1',
    quarter,
    from: '2026-01-01',
    to: '2026-03-31',
    organisation: 'Acme',
    origin: 'declared',
    asOf: '2026-03-31',
    knownOn: '2026-04-02',
    data: { commit: null, repositories: 12, heads: 'a'.repeat(64) },
    scope: { components: 12, paths: [] },
    definitions: [],
    baseline: null,
    headline,
    summary: headline,
    figures: [],
    decision: null,
    promises: [],
    moved: null,
    movedBecause: 'It is the first quarter.',
    changes: [],
    teams: [],
    removals: [],
    predictors: [],
    warnings: [],
    sentiment: [],
    money: { unknown: 'no costs are declared' },
    riskRetired: [],
    caveats: [],
    components: [],
  };
}

const write = (files: Files, more: Files) => new Map([...files, ...more]);

/** Three closed quarters, the second corrected before the third was closed, and a fourth that runs. */
function closed(): Files {
  let files: Files = new Map([
    ['names.json', text('{}')],
    ['2026-q1/commentary.md', text('We began.\n')],
    ['2026-q2/commentary.md', text('We went on.\n')],
  ]);
  files = write(files, sealedFiles(files, edition('2026-q1', 'One of 12.')));
  files = write(files, sealedFiles(files, edition('2026-q2', 'Three of 12.')));
  files.set('2026-q2/R1.yaml', text('reason: A team was counted twice.\n'));
  files.set('2026-q2/R2.yaml', text('reason: And another.\n'));
  files = write(files, sealedFiles(files, edition('2026-q3', 'Five of 12.')));
  files.set('2026-q3/R1.yaml', text('reason: Found later.\n'));
  files.set('2026-q4/commentary.md', text('A draft.\n'));
  return files;
}
/** Names may be redacted, drafts written, and the newest corrections are in no manifest yet. */
const MUTABLE = ['names.json', '2026-q3/R1.yaml', '2026-q4/commentary.md'];

/** Mulberry32: the same mutations on every machine. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

test('what was closed is as it was closed, and names, drafts and new corrections are free', () => {
  const files = closed();
  expect(frozenProblems(files)).toEqual([]);
  files.set('names.json', text('{"redacted": true}'));
  files.set('2026-q4/commentary.md', text('A better draft.\n'));
  files.set('2026-q3/R2.yaml', text('reason: Once more.\n'));
  expect(frozenProblems(files)).toEqual([]);
});

test('nothing closed, nothing wrong', () => {
  expect(frozenProblems(new Map())).toEqual([]);
  expect(frozenProblems(new Map([['2026-q4/commentary.md', text('A draft.')]]))).toEqual([]);
});

test('of 600 mutations of one byte at random places, every one is found and names its file', () => {
  const roll = dice(7);
  const original = closed();
  const frozen = [...original.keys()].filter((path) => !MUTABLE.includes(path));
  const missed: string[] = [];
  for (let i = 0; i < 600; i++) {
    const path = frozen[roll(frozen.length)]!;
    const bytes = Buffer.from(original.get(path)!);
    const place = roll(bytes.length);
    const how = roll(3);
    const mutated =
      how === 0
        ? Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1)])
        : how === 1
          ? Buffer.concat([bytes.subarray(0, place), text(' '), bytes.subarray(place)])
          : bytes.fill(bytes[place]! ^ (1 << roll(8)), place, place + 1);
    const problems = frozenProblems(new Map(original).set(path, mutated));
    if (!problems.some((problem) => problem.startsWith(`data/quarters/${path}: `)))
      missed.push(`${path}@${place} ${how}`);
  }
  expect(missed).toEqual([]);
});

test('every frozen file that is removed or renamed is found by its name', () => {
  const original = closed();
  const missed: string[] = [];
  for (const path of original.keys()) {
    if (MUTABLE.includes(path)) continue;
    const removed = new Map(original);
    removed.delete(path);
    const renamed = new Map(removed).set(`${path}.bak`, original.get(path)!);
    for (const files of [removed, renamed])
      if (!frozenProblems(files).some((problem) => problem.startsWith(`data/quarters/${path}: `))) missed.push(path);
  }
  expect(missed).toEqual([]);
});

test.each(['2026-q3/extra.json', '2026-q1/edition.json~', '2026-q2/R01.yaml', 'notes.txt', '2026-q4/edition.json'])(
  'a file %s that is added is found',
  (path) => {
    const problems = frozenProblems(closed().set(path, text('x')));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toContain(path.split('/')[0]);
  },
);

test.each(['2026-q1', '2026-q2', '2026-q3'])('a whole quarter %s that is removed or renamed is found', (quarter) => {
  const original = closed();
  const rest = new Map([...original].filter(([path]) => !path.startsWith(quarter)));
  expect(frozenProblems(rest)[0]).toContain(`data/quarters/${quarter}/manifest.json: expected this file`);
  const moved = [...original].filter(([path]) => path.startsWith(quarter));
  const renamed = new Map([
    ...rest,
    ...moved.map(([path, bytes]) => [path.replace(quarter, '2027-q1'), bytes] as const),
  ]);
  expect(frozenProblems(renamed).join('\n')).toContain(`data/quarters/${quarter}/manifest.json: expected this file`);
});

test('one changed byte is one sentence that says what to do', () => {
  const files = closed();
  const bytes = Buffer.from(files.get('2026-q3/edition.json')!);
  files.set('2026-q3/edition.json', text(bytes.toString().replace('Five of 12', 'Nine of 12')));
  expect(frozenProblems(files)).toEqual([
    expect.stringMatching(
      /^data\/quarters\/2026-q3\/edition\.json: expected SHA-256 [0-9a-f]{12}…, found SHA-256 [0-9a-f]{12}…\. A closed quarter never changes: restore the file, and add a correction beside it as R1\.yaml\.$/,
    ),
  ]);
});

test('a quarter closed after an earlier one was skipped does not let that one slip in', () => {
  let files: Files = new Map();
  files = write(files, sealedFiles(files, edition('2026-q3', 'Five of 12.')));
  files = write(files, sealedFiles(files, edition('2026-q1', 'One of 12.')));
  expect(frozenProblems(files)).toEqual([
    'data/quarters/2026-q3/manifest.json: expected no closed quarter before it, found 2026-q1. Restore what was removed, renamed or slipped in between.',
  ]);
});
