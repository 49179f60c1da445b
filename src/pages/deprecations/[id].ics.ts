import type { APIRoute } from 'astro';
import { loadDeprecation, loadDeprecations } from '../../documents.ts';
import { calendarFile } from '../../files.ts';
import { calendar, deprecationEvents } from '../../queries/calendar.ts';
import { known } from '../../url.ts';

export const getStaticPaths = () => loadDeprecations().deprecations.map(({ slug }) => ({ params: { id: slug } }));

export const GET: APIRoute = ({ params }) => {
  const report = loadDeprecation(params['id']!);
  return calendarFile(calendar(`${report.row.id}: ${report.row.title}`, deprecationEvents(report, known)));
};
