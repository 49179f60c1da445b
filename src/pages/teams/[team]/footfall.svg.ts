import type { APIRoute } from 'astro';
import FootfallChart from '../../../charts/footfall/Chart.astro';
import { loadSite, loadTeam } from '../../../documents.ts';
import { figureSvg } from '../../../figure-svg.ts';
import { footfallFigure } from '../../../queries/footfall.ts';

/** A team without components has words in its place. */
export const getStaticPaths = () =>
  loadSite()
    .teams.filter(({ id }) => loadTeam(id).footfall.rows.length > 0)
    .map(({ id }) => ({ params: { team: id } }));

export const GET: APIRoute = ({ params }) => {
  const { footfall } = loadTeam(params['team']!);
  return figureSvg(FootfallChart, {
    footfall,
    id: 'footfall',
    ...footfallFigure(footfall, 'a golden path', 'component'),
  });
};
