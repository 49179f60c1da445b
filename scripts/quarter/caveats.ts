/** What a reader of the numbers has to know, one sentence each. */
import type { EditionFigure } from '../../data/schema/quarter.ts';
import { listed, plural } from '../measure/words.ts';
import { HEADLINE } from './standing.ts';
import type { State } from './state.ts';
import { isKnown } from './words.ts';

export function caveats(state: State, figures: EditionFigure[], unread: string[]): string[] {
  return [
    ...proposed(state),
    ...unreadRepositories(unread),
    ...unclearPairs(figures),
    ...proxies(figures),
    ...notKnown(figures),
    'Git does not see what is done by hand in a console, on a laptop or by a job kept on a server.',
  ];
}

function* proposed({ world }: State): Generator<string> {
  if (world.inputs.origin === 'proposed')
    yield 'The golden paths are proposed from what repositories have in common; nobody has declared them.';
}

/** Names of components are in no frozen sentence, so that they can be redacted. */
function* unreadRepositories(unread: string[]): Generator<string> {
  if (unread.length > 0)
    yield `${plural(unread.length, 'repository', 'repositories')} could not be read and ${unread.length === 1 ? 'is' : 'are'} in no number.`;
}

function* unclearPairs(figures: EditionFigure[]): Generator<string> {
  const measure = figures.find(({ metric, path }) => metric === HEADLINE && path === null)?.measure;
  if (!measure || !isKnown(measure) || measure.unclear === 0) return;
  const { n, of, unclear } = measure;
  const all = of + unclear;
  const [worst, best] = [n, n + unclear].map((one) => `${Math.round((1000 * one) / all) / 10}%`);
  yield `${plural(unclear, 'pair')} could not be judged and ${unclear === 1 ? 'is' : 'are'} in neither number; with ${unclear === 1 ? 'it' : 'all of them'} off or on a path, the share would be ${worst} or ${best}.`;
}

function* proxies(figures: EditionFigure[]): Generator<string> {
  const labels = figures.filter(
    ({ path, measure }) => path === null && isKnown(measure) && measure.value !== null && measure.basis === 'proxy',
  );
  if (labels.length > 0)
    yield `${listed(labels.map(({ label }) => `“${label}”`))} ${labels.length === 1 ? 'stands' : 'stand'} for what git alone does not show.`;
}

function* notKnown(figures: EditionFigure[]): Generator<string> {
  const unknown = figures.flatMap(({ label, measure }) =>
    'unknown' in measure ? [`${label}: ${measure.unknown}`] : [],
  );
  if (unknown.length > 0) yield `Not known: ${unknown.join('; ')}.`;
}
