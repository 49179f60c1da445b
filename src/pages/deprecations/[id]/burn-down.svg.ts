import type { APIRoute } from 'astro';
import BurnDownChart from '../../../charts/burn-down/Chart.astro';
import { loadDeprecation, loadDeprecations } from '../../../documents.ts';
import { figureSvg } from '../../../figure-svg.ts';
import { burnDownFigure } from '../../../queries/burn-down.ts';

export const getStaticPaths = () =>
  loadDeprecations()
    .deprecations.filter(({ slug }) => burnDownFigure(loadDeprecation(slug)) !== null)
    .map(({ slug }) => ({ params: { id: slug } }));

export const GET: APIRoute = ({ params }) => {
  const report = loadDeprecation(params['id']!);
  return figureSvg(BurnDownChart, { report, id: 'burn-down', ...burnDownFigure(report)! });
};
