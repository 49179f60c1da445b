import type { Check } from '../check.ts';

const OUTCOMES = { registered: 'pass', stub: 'fail', none: 'fail', unknown: 'unknown' } as const;

export const registered: Check = {
  id: 'registered',
  group: 'known',
  title: 'Registered',
  question: 'Is it in the catalogue, with an owner that resolves?',
  why: 'What nobody can find, nobody can use, hand over or switch off.',
  detects:
    'A catalog-info.yaml on the default branch with an entity of kind Component, API, Resource or System, whose owner is a team of the directory of groups (without a directory: any team). An entity without such an owner is a stub and fails.',
  howToPass:
    'Put a catalog-info.yaml at the root:\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: <name>\nspec:\n  type: service\n  lifecycle: production\n  owner: <team>',
  effort: 'minutes',
  perPath: false,
  version: 1,
  evaluate(component, _path, world) {
    const { state, because, evidence, since } = world.registered.get(component.id)!;
    return { outcome: OUTCOMES[state], because, evidence, since };
  },
};
