import { expect, test } from 'vitest';
import type { Exemption } from '../../../data/schema/declarations.ts';
import { ofPath, organisation } from '../world/scope.ts';
import { goldenPath, smallWorld } from '../small-world.ts';
import { exemptionDemand } from './exemption-demand.ts';

const asked = (more: Partial<Exemption>): Exemption => ({
  component: 'acme/a',
  check: 'on-path',
  path: 'pipeline',
  reason: 'Needs scanners.',
  requested: '2026-01-05',
  decision: 'granted',
  from: '2026-02-01',
  until: '2026-12-01',
  recorded: '2026-01-15',
  ...more,
});
const { path: _, ...pathless } = asked({ component: 'acme/b', check: 'owned', decision: 'refused' });
const exemptions = [
  asked({}),
  asked({ decision: 'pending', check: 'primary' }),
  pathless,
  asked({ component: 'acme/long-ago', requested: '2025-06-30' }),
  asked({ component: 'acme/b', recorded: '2026-07-01' }),
  asked({ component: 'acme/nowhere' }),
];
const NOTHING = { targets: [], baseline: null, surveys: [], research: [], support: [], staffing: [], costs: null };
const world = smallWorld({
  repositories: { 'acme/a': {}, 'acme/b': {}, 'acme/long-ago': {} },
  paths: [goldenPath()],
  inputs: { declarations: { ...NOTHING, checks: [], exemptions } },
});

test('requests of the year count, refused ones too; what was recorded later is not known yet', () => {
  const { measure, members } = exemptionDemand.measure(world, organisation);
  expect(measure).toEqual({ value: 3, n: 2, of: 3, unclear: 0, basis: 'exact' });
  expect(members.map(({ component, because }) => [component, because])).toEqual([
    ['acme/a', 'Asked on 2026-01-05 to be let off on-path, holds: Needs scanners.'],
    ['acme/a', 'Asked on 2026-01-05 to be let off primary, pending: Needs scanners.'],
    ['acme/b', 'Asked on 2026-01-05 to be let off owned, refused: Needs scanners.'],
  ]);
});

test('of a path, those that name it', () => {
  expect(exemptionDemand.measure(world, ofPath('pipeline')).measure).toEqual({
    value: 2,
    n: 1,
    of: 3,
    unclear: 0,
    basis: 'exact',
  });
});
