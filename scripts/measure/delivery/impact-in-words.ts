/** What came of adopting a path, in one sentence: as an association, or told of the adopters alone. */
import type { Impact } from '../../../data/schema/report/outcomes.ts';
import { FEWEST_TEAMS } from './impact.ts';
import { plural } from '../words.ts';

export function impactFinding({ groups: [all], beforeAfter }: Pick<Impact, 'groups' | 'beforeAfter'>): string {
  if (all?.overall) {
    const { effect, low, high } = all.overall;
    const band = low === null || high === null ? '' : ` (95% band ${signed(low)} to ${signed(high)})`;
    const placebo = all.placebo ? `; at a date a year too early it is ${signed(all.placebo.effect)}` : '';
    return `Adopting goes with ${signed(effect)} deployment days a week${band}, ${plural(all.components, 'component')} of ${plural(all.teams, 'team')}${placebo}: an association.`;
  }
  if (!beforeAfter)
    return 'Too few to show: not two adopters with five people are seen from six months before to a year after.';
  const [before, first, later] = beforeAfter.windows.map(({ perWeek }) => rounded(perWeek));
  return `${plural(beforeAfter.components, 'adopter')} deployed on ${before} days a week before, ${first} in the first three months and ${later} after that; described, and compared with nobody, for under ${FEWEST_TEAMS} teams can be.`;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
const signed = (value: number) => (value < 0 ? `−${rounded(-value)}` : `+${rounded(value)}`);
