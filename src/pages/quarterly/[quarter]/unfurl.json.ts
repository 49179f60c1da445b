import type { APIRoute } from 'astro';
import { loadQuarters } from '../../../documents.ts';
import { jsonFile } from '../../../files.ts';
import { unfurl } from '../../../queries/quarter-files.ts';
import { latestQuarter } from '../../../queries/quarter-list.ts';
import { whole } from '../../../url.ts';

export function getStaticPaths() {
  const reports = loadQuarters();
  const latest = latestQuarter(reports);
  const quarters = reports.map(({ edition: { quarter } }) => ({ params: { quarter }, props: { of: quarter } }));
  return latest === null ? quarters : [...quarters, { params: { quarter: 'latest' }, props: { of: latest } }];
}

export const GET: APIRoute = ({ props }) => {
  const report = loadQuarters().find(({ edition }) => edition.quarter === props['of'])!;
  const page = `quarterly/${report.edition.quarter}`;
  return jsonFile(unfurl(report, whole(`${page}/`), whole(`cards/${page}.png`)));
};
