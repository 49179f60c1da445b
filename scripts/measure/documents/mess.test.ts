import { expect, test } from 'vitest';
import { Mess } from '../../../data/schema/report/mess.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { mess } from './mess.ts';

const world = smallWorld({
  repositories: {
    'acme/moved': {
      traits: { 'ci/jenkins': '2024-01-01..2026-01-01', 'ci/github-actions': '2026-01-01' },
      uses: [{ subject: PIPELINE, days: '2026-01-01' }],
    },
    'acme/stays': { traits: { 'ci/jenkins': '2024-01-01' }, owners: [{ owners: ['@acme/web'] }] },
    'acme/two': { traits: { 'ci/jenkins': '2024-01-01', 'ci/github-actions': '2024-01-01' } },
  },
  paths: [goldenPath({ rivals: [{ trait: 'ci/jenkins' }] })],
});

test('what there is now, what there was a year ago, and who moved from what to what', () => {
  const [ci, , , build] = mess(world).sprawl;
  expect(ci).toEqual({
    id: 'ci',
    title: 'CI systems',
    of: 3,
    components: 3,
    several: 1,
    effective: 2,
    alternatives: [
      { name: 'GitHub Actions', components: 2, yearAgo: 1, weight: 0.5, removal: null },
      { name: 'Jenkins', components: 2, yearAgo: 3, weight: 0.5, removal: null },
    ],
    flows: [{ from: 'Jenkins', to: 'GitHub Actions', components: ['acme/moved'] }],
  });
  expect([build!.id, build!.title, build!.flows]).toEqual([
    'job-pipeline',
    'Build',
    [{ from: 'Jenkins', to: 'Pipeline', components: ['acme/moved'] }],
  ]);
});

test('it is as its schema says, and begins with a sentence', () => {
  expect(Mess.parse(mess(world)).finding).toBe('2 CI systems, no desire path, 2 components without an owner');
});
