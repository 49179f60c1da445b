import type { APIRoute } from 'astro';
import CurveChart from '../charts/adoption-curve/Chart.astro';
import FootfallChart from '../charts/footfall/Chart.astro';
import { loadOverview } from '../documents.ts';
import { figureSvg } from '../figure-svg.ts';
import { overviewFootfall } from '../overview-footfall.ts';
import { curveFigure } from '../queries/curve.ts';
import { footfallFigure } from '../queries/footfall.ts';

export const getStaticPaths = () =>
  ['footfall', ...(loadOverview().weeks.length > 0 ? ['curve'] : [])].map((figure) => ({ params: { figure } }));

export const GET: APIRoute = ({ params }) => {
  const { weeks, flags } = loadOverview();
  if (params['figure'] === 'footfall') {
    const footfall = overviewFootfall();
    return figureSvg(FootfallChart, {
      footfall,
      id: 'footfall',
      ...footfallFigure(footfall, 'a golden path', 'component'),
    });
  }
  return figureSvg(CurveChart, { weeks, flags, launched: null, id: 'curve', ...curveFigure(weeks, 'pairs')! });
};
