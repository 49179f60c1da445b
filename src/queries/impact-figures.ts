/** What came of a path: event studies where enough teams can be compared, else the adopters alone. */
import type { BeforeAfter, Impact, ImpactGroup, Outcomes } from '../../data/schema/report/outcomes.ts';
import { csv } from './csv.ts';
import { daysInWords } from './days-waited.ts';
import { plural } from './print.ts';

export interface ImpactSection {
  impact: Impact;
  studies: StudyFigure[];
  /** Groups that are too small, in words. */
  small: string[];
  before: BeforeFigure | null;
}
export interface StudyFigure {
  group: ImpactGroup;
  id: string;
  title: string;
  statistic: string;
  description: string;
}
export interface BeforeFigure {
  id: string;
  title: string;
  statistic: string;
  description: string;
  told: BeforeAfter;
  windows: { title: string; perWeek: string; leadTime: string }[];
}

export function impactSection(impact: Impact): ImpactSection {
  return {
    impact,
    studies: impact.groups.filter(({ overall }) => overall !== null).map((group) => study(impact, group)),
    small: impact.groups
      .filter(({ overall }) => overall === null)
      .map(
        ({ title, teams, components }) =>
          `${title}: too few to show, ${plural(components, 'component')} of ${plural(teams, 'team')} can be compared.`,
      ),
    before:
      impact.groups.some(({ overall }) => overall !== null) || !impact.beforeAfter
        ? null
        : beforeFigure(impact, impact.beforeAfter),
  };
}

function study(impact: Impact, group: ImpactGroup): StudyFigure {
  const { effect, low, high } = group.overall!;
  const band = low === null || high === null ? '' : `, band ${signed(low)} to ${signed(high)}`;
  const placebo = group.placebo ? `placebo ${signed(group.placebo.effect)}` : 'too few for a placebo';
  const statistic = `Deployment days a week more than those not there yet, since the month before · ${plural(group.components, 'component')} of ${plural(group.teams, 'team')} · mean after ${signed(effect)}${band} · ${placebo}`;
  const title = `${group.title}: ${signed(effect)} days a week, an association`;
  return { group, id: `impact-${impact.path}-${group.id}`, title, statistic, description: `${statistic}. ${title}.` };
}

function beforeFigure(impact: Impact, told: BeforeAfter): BeforeFigure {
  const [before, first, later] = told.windows.map(({ perWeek }) => twoDigits(perWeek));
  const title = `${before} days a week before, ${first} at first, then ${later}`;
  const statistic = `Deployment days per component and week · ${plural(told.components, 'adopter')} of ${impact.name}, compared with nobody · by months since adoption`;
  return {
    id: `before-after-${impact.path}`,
    title,
    statistic,
    description: `${statistic}. ${title}.`,
    told,
    windows: told.windows.map(({ title: name, perWeek, leadTime }) => ({
      title: name,
      perWeek: String(twoDigits(perWeek)),
      leadTime: daysInWords(leadTime),
    })),
  };
}

const twoDigits = (value: number) => Math.round(value * 100) / 100;
const signed = (value: number) => (value < 0 ? `−${twoDigits(-value)}` : `+${twoDigits(value)}`);

/** `+2`, `0`, `−0.25`. */
export const signedNumber = (value: number) => (twoDigits(value) === 0 ? '0' : signed(value));

/** Effects, and where there are too few teams the adopters alone: the column `what` tells which. */
export const impactCsv = ({ impact }: Outcomes): string =>
  csv(
    ['path', 'group', 'what', 'month', 'days_per_week', 'low', 'high', 'components', 'teams'],
    impact.flatMap(({ path, groups, beforeAfter }) => [
      ...groups.flatMap(({ id, effects, overall, placebo, components, teams }) => [
        ...effects.map(({ month, effect, low, high }) => [
          path,
          id,
          'effect',
          month,
          effect,
          low,
          high,
          components,
          teams,
        ]),
        ...(overall
          ? [[path, id, 'mean after adoption', null, overall.effect, overall.low, overall.high, components, teams]]
          : []),
        ...(placebo ? [[path, id, 'placebo', null, placebo.effect, placebo.low, placebo.high, components, teams]] : []),
      ]),
      ...(beforeAfter?.months ?? []).map(({ month, perWeek }) => [
        path,
        'all',
        'described',
        month,
        perWeek,
        null,
        null,
        beforeAfter!.components,
        null,
      ]),
    ]),
  );
