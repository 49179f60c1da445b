/** What was published and what is known of the same day now: a log of every value that would be another one today. */
import type { Edition, EditionFigure, Names } from '../../data/schema/quarter.ts';
import type { Restatement } from '../../data/schema/report/quarters.ts';
import { keyOf } from './names.ts';
import { moved } from './moved.ts';
import { componentRows, HEADLINE, standing, standingOf } from './standing.ts';
import { isShare, type State } from './state.ts';
import { plural } from '../measure/words.ts';

/** `today`: the state of the edition's as-of day as it is known now. */
export function restatements(published: Edition, names: Names, today: State): Restatement[] {
  return published.figures.flatMap((figure) => {
    const { metric, path, label, unit, measure } = figure;
    const now = today.answer(metric, { path })?.measure ?? { unknown: 'it is measured no more' };
    if (saysTheSame(measure, now, unit)) return [];
    return [
      { metric, path, label, unit, published: measure, today: now, because: because(figure, published, names, today) },
    ];
  });
}

function saysTheSame(a: EditionFigure['measure'], b: EditionFigure['measure'], unit: string): boolean {
  if ('unknown' in a || 'unknown' in b) return 'unknown' in a && 'unknown' in b;
  return isShare(unit) ? a.n === b.n && a.of === b.of : a.value === b.value;
}

function because({ metric, path }: EditionFigure, published: Edition, names: Names, today: State): string {
  const then = published.definitions.find((one) => one.metric === metric);
  const now = today.metrics.find(({ id }) => id === metric);
  if (then && now && then.version !== now.version)
    return `its definition has changed from version ${then.version} to ${now.version}`;
  if (metric !== HEADLINE) return 'what it is measured from is known better today';
  return pairsInWords(published, names, today, path);
}

/** The same parts as between two quarters, of the same day seen twice. */
function pairsInWords(published: Edition, names: Names, today: State, path: string | null): string {
  const idOf = new Map(Object.entries(names.components).map(([id, one]) => [one?.key ?? id, id]));
  const keys = new Map(today.world.components.map((one) => [one.id, keyOf(one)]));
  const of = (rows: Edition['components']) =>
    standingOf(rows.map((row) => ({ ...row, paths: row.paths.filter((one) => path === null || one.path === path) })));
  const now = componentRows(standing(today)).map((row) => {
    const key = keys.get(row.id) ?? row.id;
    return { ...row, id: idOf.get(key) ?? row.id };
  });
  const parts = moved(of(published.components), of(now))?.parts ?? [];
  const words = parts.flatMap(({ factor, gained, lost }) => {
    const n = gained + lost;
    if (n === 0) return [];
    if (factor === 'behaviour') return [`${plural(n, 'pair')} ${n === 1 ? 'reads' : 'read'} differently`];
    if (factor === 'coverage') return [`${plural(n, 'pair')} ${n === 1 ? 'is' : 'are'} judged now or no longer`];
    const came = gained === 0 ? [] : [`${plural(gained, 'pair')} came into the count`];
    return lost === 0 ? came : [...came, `${plural(lost, 'pair')} went out of the count`];
  });
  return words.length === 0 ? 'what it is measured from is known better today' : words.join('; ');
}
