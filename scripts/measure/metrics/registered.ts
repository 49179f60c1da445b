import type { Registered } from '../world/registration.ts';
import type { Member, Metric } from '../metric.ts';
import { eligibleIn } from '../world/scope.ts';
import { member, share } from '../share.ts';

const SIDES: Record<Registered['state'], Member['side']> = {
  registered: 'counted',
  stub: 'not-counted',
  none: 'not-counted',
  unknown: 'unclear',
};

export const registered: Metric = {
  id: 'registered',
  title: 'Registered',
  question: 'How many are in the catalogue, with an owner?',
  definition:
    'A valid catalogue entity of kind Component, API, Resource or System covers the component, and its owner resolves to a team: to one of the directory of groups, or, where no directory is given, taken at its word. An entity without such an owner is a stub and does not count. Registration is not adoption: this is never shown without what is walked.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['catalogue files', 'the directory of groups, if there is one'],
  unknownWhen: 'a catalogue file cannot be read and no other one registers the component',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure(world, scope) {
    const members = eligibleIn(world, scope).map((pair) => {
      const { state, because, evidence } = world.registered.get(pair.component.id)!;
      return member(pair, SIDES[state], because, evidence);
    });
    return share(members, 'exact');
  },
};
