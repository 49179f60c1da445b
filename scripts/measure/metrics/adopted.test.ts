import { expect, test } from 'vitest';
import { ofPath } from '../world/scope.ts';
import { commitOf, goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { adopted } from './adopted.ts';

const uses = (days: string) => [{ subject: PIPELINE, days, version: 'v3' }];
const repositories = {
  'acme/cart': { uses: uses('2025-02-03') },
  'acme/mail': {},
  'acme/rates': { uses: uses('2025-02-03..2025-03-05'), traits: { 'ci/travis': '2025-03-01' } },
  'acme/stock': { unreadable: [{ file: '.github/workflows/ci.yml', reader: 'github-workflow', days: '2026-01-01' }] },
};
const paths = [goldenPath({ rivals: [{ trait: 'ci/travis' }] })];

test('every component is on its side, with the reason and where it can be seen', () => {
  const at = (repository: string, line: number | null = null) => ({
    repository,
    file: '.github/workflows/ci.yml',
    commit: commitOf('2026-06-30'),
    line,
  });
  expect(adopted.measure(smallWorld({ repositories, paths }), ofPath('pipeline'))).toEqual({
    measure: { value: 1 / 3, n: 1, of: 3, unclear: 1, basis: 'exact' },
    members: [
      {
        component: 'acme/cart',
        path: 'pipeline',
        side: 'counted',
        because: '.github/workflows/ci.yml refers to it at v3, since 2025-02-03.',
        evidence: [at('acme/cart', 7)],
      },
      { component: 'acme/mail', path: 'pipeline', side: 'not-counted', because: 'No file refers to it.', evidence: [] },
      {
        component: 'acme/rates',
        path: 'pipeline',
        side: 'not-counted',
        because: 'Left on 2025-03-05, after 30 days on it; ci/travis is there instead.',
        evidence: [],
      },
      {
        component: 'acme/stock',
        path: 'pipeline',
        side: 'unclear',
        because: 'Not known: .github/workflows/ci.yml cannot be read (parse-error).',
        evidence: [at('acme/stock')],
      },
    ],
  });
});

test('any past day can be asked, to the day', () => {
  const n = (asOf: string) => adopted.measure(smallWorld({ asOf, repositories, paths }), ofPath('pipeline')).measure;
  expect(n('2025-02-02')).toMatchObject({ n: 0, of: 4, unclear: 0 });
  expect(n('2025-02-03')).toMatchObject({ n: 2, of: 4, unclear: 0 });
  expect(n('2025-03-05')).toMatchObject({ n: 1, of: 4, unclear: 0 });
});

test('after the newest commit that was read everything is unclear, not gone', () => {
  const { measure } = adopted.measure(smallWorld({ asOf: '2026-07-01', repositories, paths }), ofPath('pipeline'));
  expect(measure).toEqual({ value: null, n: 0, of: 0, unclear: 4, basis: 'exact' });
});
