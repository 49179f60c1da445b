/** Every card of the site by its name: `overview`, `adoption/node-pipeline`, `deprecations/dep-0001`, `quarterly/2026-q3`. */
import { loadDeprecation, loadDeprecations, loadOverview, loadPath, loadQuarters, loadSite } from '../documents.ts';
import { overviewFootfall } from '../overview-footfall.ts';
import { deprecationCard, footfallCard, quarterCard, type Card } from './card.ts';

export function cardNames(): string[] {
  return [
    'overview',
    ...loadSite().paths.map(({ id }) => `adoption/${id}`),
    ...loadDeprecations().deprecations.map(({ slug }) => `deprecations/${slug}`),
    ...loadQuarters().map(({ edition }) => `quarterly/${edition.quarter}`),
  ];
}

export function cardOf(name: string): Card {
  const place = loadSite();
  const [kind, id = ''] = name.split('/');
  if (kind === 'adoption') {
    const { footfall, finding, path } = loadPath(id);
    return footfallCard(footfall, finding, path.name, place);
  }
  if (kind === 'deprecations') return deprecationCard(loadDeprecation(id), place);
  if (kind === 'quarterly') return quarterCard(loadQuarters().find(({ edition }) => edition.quarter === id)!);
  return footfallCard(overviewFootfall(), loadOverview().finding, 'Who walks the golden paths', place);
}
