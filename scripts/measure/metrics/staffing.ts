import { declarations, notDeclared, rowsFor } from '../declared.ts';
import type { Metric } from '../metric.ts';

export const staffing: Metric = {
  id: 'staffing',
  title: 'Product engineers per platform engineer',
  question: 'Is the platform team big enough for those it serves?',
  definition:
    'Full-time equivalents of product engineers divided by those of platform engineers, as declared for the quarter, or for the one before while there is no newer number.',
  unit: 'product engineers per platform engineer',
  basis: 'exact',
  version: 1,
  needs: ['data/inputs/staffing.yaml'],
  unknownWhen: 'nobody declared the staffing of the quarter or of the one before',
  bands: [
    { range: '8 to 10', means: 'practitioners’ rule of thumb' },
    { range: 'maintenance under 30% of the platform team’s time', means: 'too little is kept in order' },
  ],
  scopes: ['organisation'],
  measure(world) {
    const row = rowsFor(declarations(world).staffing, world.asOf)[0];
    if (!row) return { measure: { unknown: notDeclared('staffing', 'staffing', world.asOf) }, members: [] };
    const value = Math.round((10 * row.productEngineers) / row.platformEngineers) / 10;
    return { measure: { value, n: 1, of: 1, unclear: 0, basis: 'exact' }, members: [] };
  },
};
