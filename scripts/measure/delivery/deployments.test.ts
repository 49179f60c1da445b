import { expect, test } from 'vitest';
import { deploymentDays, deployments, type Deployments } from './deployments.ts';
import { smallWorld, type SmallRepository } from '../small-world.ts';

function found(repository: SmallRepository, continuousDeployment?: boolean | string[], asOf = '2026-06-30') {
  const { components, inputs } = smallWorld({ asOf, repositories: { 'acme/shop': repository } });
  const organisation = { ...inputs.organisation, ...(continuousDeployment && { continuousDeployment }) };
  return deployments(components[0]!, organisation, asOf);
}
const days = (deployed: Deployments | null, rows: number) =>
  deployed && [
    deployed.source,
    deploymentDays(deployed),
    Array.from({ length: rows }, (_, row) => deployed.firstWith(row)).map(
      (time) => time && new Date(time * 1000).toISOString().slice(0, 10),
    ),
  ];
const shop: SmallRepository = {
  commits: ['ada 2026-01-05', 'ada 2026-01-12', 'bob 2026-02-03', 'bob 2026-02-01 > 2026-02-03', 'ada 2026-03-02'],
  tags: { 'v1.0.0': '2026-01-12', v1: '2026-01-12', 'v1.1.0': '2026-02-10' },
};

test('version tags stand for deployments; a commit is deployed by the first that contains it', () => {
  expect(days(found(shop), 5)).toEqual([
    'version-tags',
    ['2026-01-12', '2026-02-10'],
    ['2026-01-12', '2026-01-12', '2026-02-10', '2026-02-10', null],
  ]);
});

test('a past day knows no later deployment', () => {
  expect(days(found(shop, false, '2026-02-09'), 3)).toEqual([
    'version-tags',
    ['2026-01-12'],
    ['2026-01-12', '2026-01-12', null],
  ]);
});

test('a merge is a deployment only where people say so: everywhere, or for a component by name', () => {
  const merged = ['2026-01-05', '2026-01-12', '2026-02-03', '2026-02-03', '2026-03-02'];
  for (const said of [true, ['Acme/Shop']]) expect(days(found(shop, said), 4)?.slice(0, 1)).toEqual(['merges']);
  expect(days(found(shop, true), 5)?.[2]).toEqual(merged);
  expect(days(found(shop, ['acme/other']), 4)?.[0]).toBe('version-tags');
});

test('without a tag, or without anything known of its commits, there is no source', () => {
  expect(found({ commits: ['ada 2026-01-05'] })).toBe(null);
  expect(found({ tags: { 'v1.0.0': '2026-01-12' } })).toBe(null);
});
