import type { Survey } from '../../../data/schema/declarations.ts';
import { quarterInWords } from '../../quarter/calendar.ts';
import { declarations, notDeclared, rowsFor } from '../declared.ts';
import type { Metric } from '../metric.ts';
import type { World } from '../world/world.ts';

/** Fewer answers say too little for a band. */
const FEWEST_ANSWERS = 30;
const BANDS = [
  { from: 80, range: 'above 80', means: 'exceptional' },
  { from: 50, range: '50 to 80', means: 'amazing' },
  { from: 20, range: '20 to 50', means: 'good' },
  { from: 0, range: '0 to 20', means: 'acceptable' },
  { from: -20, range: '−20 to 0', means: 'poor' },
  { from: -Infinity, range: 'under −20', means: 'critical' },
];

export const nps: Metric = {
  id: 'nps',
  title: 'Net promoter score',
  question: 'Would people recommend the platform?',
  definition:
    'Of those who answered the quarter’s survey, the percentage of promoters (9–10) less that of detractors (0–6). The survey on the platform as a whole (pillar: platform) is the headline; where only pillars were asked and they are several, each stands on its own. n is the answers, of the people invited. The margin is that of a 95% interval; the bounds for non-response take everybody who did not answer for a detractor, or for a promoter.',
  unit: 'points from −100 to 100',
  basis: 'exact',
  version: 1,
  needs: ['data/inputs/surveys.yaml'],
  unknownWhen: 'no survey is declared for the quarter or the one before, or nobody answered',
  bands: BANDS.map(({ range, means }) => ({
    range,
    means: `${means} (practitioners’ rule of thumb; no band under ${FEWEST_ANSWERS} answers or when the margin crosses one)`,
  })),
  scopes: ['organisation'],
  measure(world) {
    const survey = headlineSurvey(world);
    if (typeof survey === 'string') return { measure: { unknown: survey }, members: [] };
    const { answers, invited, score } = npsOf(survey);
    if (score === null) return { measure: { unknown: 'nobody answered the survey' }, members: [] };
    return { measure: { value: score, n: answers, of: invited, unclear: 0, basis: 'exact' }, members: [] };
  },
};

export interface Nps {
  pillar: string;
  answers: number;
  invited: number;
  /** Null: nobody answered. */
  score: number | null;
  margin: number | null;
  /** What it would be if everybody who did not answer were a detractor, or a promoter. */
  bounds: [number, number];
  /** Null: too few answers, or the margin crosses a line. */
  band: string | null;
}

export function npsOf({ pillar, invited, promoters, passives, detractors }: Survey): Nps {
  const answers = promoters + passives + detractors;
  const silent = invited - answers;
  const bound = (net: number) => rounded((100 * net) / invited);
  const bounds: Nps['bounds'] = [bound(promoters - detractors - silent), bound(promoters - detractors + silent)];
  if (answers === 0) return { pillar, answers, invited, score: null, margin: null, bounds, band: null };
  const net = (promoters - detractors) / answers;
  const variance = (promoters + detractors) / answers - net ** 2;
  const score = rounded(100 * net);
  const margin = rounded(196 * Math.sqrt(variance / answers));
  const [low, high] = [bandOf(score - margin), bandOf(score + margin)];
  return {
    pillar,
    answers,
    invited,
    score,
    margin,
    bounds,
    band: answers >= FEWEST_ANSWERS && low === high ? low : null,
  };
}

/** `Q3 2026: 24 ± 18 from 41 of 60 invited (developers of all teams); from −15 to 48 whatever the others think.` */
export function npsInWords(world: World): string[] {
  return rowsFor(declarations(world).surveys, world.asOf).map((survey) => {
    const { score, margin, answers, invited, bounds } = npsOf(survey);
    const who = `${survey.pillar}, ${quarterInWords(survey.quarter)}`;
    if (score === null) return `${who}: nobody of ${invited} invited answered.`;
    return `${who}: ${signed(score)} ± ${margin} from ${answers} of ${invited} invited (${survey.frame}); from ${signed(bounds[0])} to ${signed(bounds[1])} whatever the others think.`;
  });
}

function headlineSurvey(world: World): Survey | string {
  const surveys = rowsFor(declarations(world).surveys, world.asOf);
  const whole = surveys.find(({ pillar }) => pillar === 'platform') ?? (surveys.length === 1 ? surveys[0] : undefined);
  if (whole) return whole;
  if (surveys.length === 0) return notDeclared('survey', 'surveys', world.asOf);
  return `only pillars were asked (${surveys.map(({ pillar }) => pillar).join(', ')}), and each stands on its own`;
}

const bandOf = (score: number) => BANDS.find(({ from }) => score >= from)!.means;
const rounded = (n: number) => Math.round(n) + 0;
const signed = (n: number) => (n < 0 ? `−${-n}` : String(n));
