import { declarations, notDeclared, rowsFor } from '../declared.ts';
import type { Metric } from '../metric.ts';

export const supportResponse: Metric = {
  id: 'support-response',
  title: 'Working hours to a first answer',
  question: 'How long does somebody with a question wait for the platform team?',
  definition:
    'The median of working hours from a question to the first answer by a member of the platform team, over the questions of the quarter, as declared.',
  unit: 'working hours',
  basis: 'exact',
  version: 1,
  needs: ['data/inputs/support.yaml'],
  unknownWhen: 'nobody declared the support of the quarter or of the one before, or nobody asked anything',
  bands: [{ range: 'under 4 hours', means: 'practitioners’ rule of thumb' }],
  scopes: ['organisation'],
  measure(world) {
    const row = rowsFor(declarations(world).support, world.asOf)[0];
    if (!row) return { measure: { unknown: notDeclared('support', 'support', world.asOf) }, members: [] };
    const { questions, medianHoursToAnswer } = row;
    if (questions === 0) return { measure: { unknown: 'nobody asked anything' }, members: [] };
    const measure = { value: medianHoursToAnswer, n: questions, of: questions, unclear: 0, basis: 'exact' } as const;
    return { measure, members: [] };
  },
};
