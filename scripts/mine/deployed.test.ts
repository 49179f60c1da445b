import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { histories } from '../testing/histories.ts';
import { type CommitDescription, git, makeRepository } from '../testing/make-repository.ts';
import { minedOnly } from '../testing/mined.ts';

/** Where each commit landed and the first tag that contains it: as mined, and as git lists them. */
async function firstTags(commits: CommitDescription[]) {
  const { folder } = makeRepository(commits);
  const { activity } = await minedOnly(folder);
  const lines = (...args: string[]) =>
    git(folder, args)
      .split('\n')
      .filter((line) => line !== '');
  const line = lines('rev-list', '--first-parent', '--reverse', 'HEAD');
  const rows = line.flatMap((commit, at) => lines('rev-list', commit, ...(at === 0 ? [] : [`^${line[at - 1]}`])));
  const order = activity.tags.map(({ name }) => name);
  const contents = new Map(order.map((name) => [name, new Set(lines('rev-list', name))]));
  const { landed, tagged } = activity.commits;
  // Those that landed together may stand in another order.
  const inOrder = (words: string[]) => words.sort();
  const mined = inOrder(landed.map((position, row) => `${position} ${order[tagged[row]!] ?? '-'}`));
  const told = inOrder(
    rows.map((commit, row) => `${landed[row]} ${order.find((name) => contents.get(name)!.has(commit)) ?? '-'}`),
  );
  return { mined, told, order };
}

test('the first version tag with a commit in it, on the line, merged, or on a branch that only tags reach', async () => {
  const { mined, told, order } = await firstTags([
    { tag: 'v0.1.0' },
    { on: 'fix', from: 0 },
    {},
    { merge: ['fix'], tag: 'annotated:v1.0.0' },
    { on: 'release-1', from: 3, tag: 'not-a-version' },
    { on: 'release-1' },
    {},
    { on: 'release-1', merge: [6], tag: 'v1.0.1' },
    { tag: 'nightly' },
    {},
  ]);
  expect(order).toEqual(['v0.1.0', 'v1.0.0', 'v1.0.1']);
  expect(mined).toEqual(['0 v0.1.0', '1 v1.0.0', '2 v1.0.0', '2 v1.0.0', '3 v1.0.1', '4 -', '5 -']);
  expect(mined).toEqual(told);
});

test('on generated histories it is what git lists as contained in each', async () => {
  const drawn = fc.tuple(histories, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }));
  const property = fc.asyncProperty(drawn, async ([commits, picks]) => {
    const tagged = commits.map((commit, at) => {
      const numbers = picks.flatMap((pick, index) => (pick % commits.length === at ? [`v${index}.0`] : []));
      return numbers.length === 0 ? commit : { ...commit, tag: numbers };
    });
    const { mined, told } = await firstTags(tagged);
    expect(mined).toEqual(told);
  });
  await fc.assert(property, { numRuns: 6, seed: 1 });
}, 600_000);

test('a branch that only a tag reaches and that is half there takes nothing else with it', async () => {
  const { folder, commits } = makeRepository([
    { tag: 'v1.0.0' },
    { on: 'old', from: null },
    { on: 'old', tag: 'v0.9.0' },
  ]);
  const lost = commits[1]!;
  rmSync(join(folder, 'objects', lost.slice(0, 2), lost.slice(2)), { force: true });
  const { activity } = await minedOnly(folder);
  expect(activity.tags.map(({ name }) => name)).toEqual(['v1.0.0']);
});

test('what the forge squashed, and what is reverted, are places in the history', async () => {
  const before = makeRepository([{}, { message: 'feat: a cart (#12)' }]);
  const { folder } = makeRepository([
    {},
    { message: 'feat: a cart (#12)' },
    { message: `Revert "feat: a cart"\n\nThis reverts commit ${before.commits[1]}.` },
    { message: `This reverts commit ${'f'.repeat(40)}.` },
  ]);
  const { activity } = await minedOnly(folder);
  expect([activity.squashed, activity.reverts]).toEqual([[], [[2, 1]]]);
});
