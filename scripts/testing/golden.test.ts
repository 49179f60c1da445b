import { beforeAll, describe, expect, test } from 'vitest';
import { goldenFiles, keptFiles } from './golden.ts';

const effects = { now: () => new Date('2100-01-01T00:00:00Z'), progress: () => {}, log: () => {}, warn: () => {} };

/** When a difference is meant: `npm run rebaseline`, and look at `git diff scripts/testing/golden`. */
describe('the golden organisation, mined and measured', () => {
  const kept = keptFiles();
  let made: Map<string, string>;
  beforeAll(async () => {
    made = await goldenFiles(effects);
  });

  test('gives the documents that are kept, no more and no fewer', () => {
    expect([...made.keys()].sort()).toEqual([...kept.keys()].sort());
  });

  test.each([...kept.keys()])('%s is the same to the byte', (file) => {
    expect(made.get(file)).toBe(kept.get(file));
  });
});
