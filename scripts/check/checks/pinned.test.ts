import { describe, expect, test } from 'vitest';
import { commitOf, smallWorld, type SmallRepository } from '../../measure/small-world.ts';
import { findings } from '../findings.ts';

const CHECKOUT = 'pkg:githubactions/actions/checkout';
const COMMIT = 'a'.repeat(40);
const pinned = (repository: SmallRepository, asOf = '2026-06-30') =>
  findings(smallWorld({ asOf, repositories: { 'acme/cart': repository } })).find(({ check }) => check === 'pinned')!;

describe('third-party actions', () => {
  test('an action at a tag fails, and the evidence names the file and the line', () => {
    const uses = [
      { subject: CHECKOUT, version: COMMIT, days: '2025-01-01', line: 3 },
      { subject: CHECKOUT, version: 'v5', days: '2025-02-03', file: '.github/workflows/release.yml', line: 12 },
    ];
    expect(pinned({ uses })).toEqual({
      component: 'acme/cart',
      check: 'pinned',
      path: null,
      outcome: 'fail',
      because: '1 place names a tag or a branch: actions/checkout@v5.',
      evidence: [
        { repository: 'acme/cart', file: '.github/workflows/release.yml', commit: commitOf('2026-06-30'), line: 12 },
      ],
      since: '2025-02-03',
    });
  });

  test('all at full commits pass, since the last loose one went', () => {
    const uses = [
      { subject: CHECKOUT, version: 'v5', days: '2025-02-03..2026-01-05' },
      { subject: CHECKOUT, version: COMMIT, days: '2026-01-05' },
    ];
    expect(pinned({ uses })).toMatchObject({
      outcome: 'pass',
      because: 'All of 1 third-party action is pinned to a commit.',
      since: '2026-01-05',
    });
    expect(pinned({ uses }, '2026-01-04')).toMatchObject({ outcome: 'fail', since: '2025-02-03' });
  });

  test('a short commit id is a branch to everybody else', () => {
    expect(pinned({ uses: [{ subject: CHECKOUT, version: 'aaaaaaa', days: '2025-01-01' }] }).outcome).toBe('fail');
  });

  test('the organisation’s own and those that are no actions are not asked', () => {
    const uses = [
      { subject: 'pkg:githubactions/acme/paths#.github/workflows/node.yml', version: 'main', days: '2025-01-01' },
      { subject: 'pkg:docker/node', version: '24', days: '2025-01-01' },
    ];
    expect(pinned({ uses })).toMatchObject({
      outcome: 'not-applicable',
      because: 'It uses no third-party action.',
    });
  });

  test('while a workflow cannot be read it is unknown; what is seen to be loose fails all the same', () => {
    const unreadable = [{ file: '.github/workflows/x.yml', reader: 'github-workflow', days: '2026-01-01' }];
    expect(pinned({ unreadable })).toMatchObject({ outcome: 'unknown' });
    expect(pinned({ unreadable, uses: [{ subject: CHECKOUT, version: 'v5', days: '2025-01-01' }] }).outcome).toBe(
      'fail',
    );
  });
});

describe('comments beside commits', () => {
  const SUBJECT = 'pkg:githubactions/acme/paths#.github/workflows/node.yml';
  const tags = { 'v3.2.0': '2025-01-01', 'v4.0.0': '2025-06-01' };
  const called = (label: string | undefined, asOf = '2026-06-30') => {
    const uses = [{ subject: SUBJECT, version: commitOf('2025-01-01'), label, days: '2025-09-01', line: 4 }];
    const world = smallWorld({ asOf, repositories: { 'acme/cart': { uses }, 'acme/paths': { tags } } });
    return findings(world).find(({ check, component }) => check === 'pinned' && component === 'acme/cart')!;
  };

  test('one that calls a commit by another version fails, and says what it is', () => {
    expect(called('v4.0.0')).toMatchObject({
      outcome: 'fail',
      because:
        'A comment calls a commit by another version: acme/paths/.github/workflows/node.yml says v4.0.0 and is v3.2.0.',
      since: '2025-09-01',
      evidence: [{ file: '.github/workflows/ci.yml', line: 4 }],
    });
  });

  test('a true one, none, and one that is not yet there are no fault', () => {
    expect([called('v3.2.0').outcome, called('v3').outcome, called(undefined).outcome]).toEqual(
      Array(3).fill('not-applicable'),
    );
    expect(called('v4.0.0', '2025-08-31').outcome).toBe('not-applicable');
  });
});
