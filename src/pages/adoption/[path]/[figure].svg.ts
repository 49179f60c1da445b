import type { APIRoute } from 'astro';
import CurveChart from '../../../charts/adoption-curve/Chart.astro';
import FootfallChart from '../../../charts/footfall/Chart.astro';
import { loadPath, loadSite } from '../../../documents.ts';
import { figureSvg } from '../../../figure-svg.ts';
import { curveFigure } from '../../../queries/curve.ts';
import { footfallFigure } from '../../../queries/footfall.ts';

export const getStaticPaths = () =>
  loadSite().paths.flatMap(({ id: path }) =>
    ['footfall', ...(loadPath(path).weeks.length > 0 ? ['curve'] : [])].map((figure) => ({ params: { path, figure } })),
  );

export const GET: APIRoute = ({ params }) => {
  const { path, weeks, flags, footfall } = loadPath(params['path']!);
  if (params['figure'] === 'footfall')
    return figureSvg(FootfallChart, { footfall, id: 'footfall', ...footfallFigure(footfall, 'it', 'component') });
  const { launched } = path;
  return figureSvg(CurveChart, { weeks, flags, launched, id: 'curve', ...curveFigure(weeks, 'components it is for')! });
};
