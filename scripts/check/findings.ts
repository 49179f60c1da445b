/** Every check put to every component it concerns. */
import type { Finding } from '../../data/schema/finding.ts';
import type { World } from '../measure/world.ts';

/** Ordered by component, check and path. */
export function findings(_world: World): Finding[] {
  throw new Error('Expected checks, found only their signatures.');
}
