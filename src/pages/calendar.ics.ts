import type { APIRoute } from 'astro';
import { loadChangelog, loadDeprecation, loadDeprecations, loadSite } from '../documents.ts';
import { calendarFile } from '../files.ts';
import { calendar, deprecationEvents, entryEvents } from '../queries/calendar.ts';
import { known } from '../url.ts';

export const GET: APIRoute = () => {
  const reports = loadDeprecations().deprecations.map(({ slug }) => loadDeprecation(slug));
  const events = [
    ...reports.flatMap((report) => deprecationEvents(report, known)),
    ...entryEvents(loadChangelog(), known),
  ];
  return calendarFile(calendar(`What is due · ${loadSite().organisation}`, events));
};
