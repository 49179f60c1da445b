import type { APIRoute } from 'astro';
import type { DeprecationReport } from '../../../../data/schema/report/deprecations.ts';
import { loadDeprecation, loadDeprecations } from '../../../documents.ts';
import { csvFile } from '../../../files.ts';
import { burnDownCsv } from '../../../queries/burn-down.ts';
import { affectedCsv } from '../../../queries/deprecation-page.ts';
import { survivalCsv } from '../../../queries/survival.ts';

const FILES: Record<string, (report: DeprecationReport) => string> = {
  affected: affectedCsv,
  'burn-down': burnDownCsv,
  survival: survivalCsv,
};

export const getStaticPaths = () =>
  loadDeprecations().deprecations.flatMap(({ slug }) =>
    Object.keys(FILES).map((file) => ({ params: { id: slug, file } })),
  );

export const GET: APIRoute = ({ params }) => csvFile(FILES[params['file']!]!(loadDeprecation(params['id']!)));
