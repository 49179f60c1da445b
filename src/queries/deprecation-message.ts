/** A message to send to a team, and the header lines of an interface that goes away: both to copy. */
import type { Deprecation } from '../../data/schema/deprecation.ts';
import type { DeprecationReport } from '../../data/schema/report/deprecations.ts';
import { AUTOMATION } from './deprecation-words.ts';
import { dayInWords, plural } from './print.ts';

/** Plain text. `page` is where the deprecation stands, as far as it is known. */
export function message(
  { deprecation, row, consumers, whatToDo }: DeprecationReport,
  team: string | null,
  page: string,
): string {
  const pending = consumers.filter((one) => one.team === team && one.state === 'pending');
  const list = pending.map(({ label, evidence }) => {
    const places = evidence.slice(0, 3).map(({ file, line }) => (line === null ? file : `${file}:${line}`));
    return `- ${label}${places.length > 0 ? ` (${places.join(', ')})` : ''}`;
  });
  const when = row.removal === null ? 'It is going away; no day is set yet.' : whenInWords(row.status, row.removal);
  return [
    `“${row.title}” (${row.id}): ${when}`,
    `${plural(pending.length, 'component')} of yours still ${pending.length === 1 ? 'uses' : 'use'} it:`,
    ...list,
    '',
    'What to do:',
    whatToDo,
    '',
    `It takes ${deprecation.effort} for each component, ${AUTOMATION[deprecation.automation]}. Questions: ${deprecation.contact}`,
    `Everything about it: ${page}`,
  ].join('\n');
}

function whenInWords(status: DeprecationReport['row']['status'], removal: string): string {
  return status === 'overdue'
    ? `it was to be removed on ${dayInWords(removal)} and may go any day.`
    : `it will be removed on ${dayInWords(removal)}.`;
}

/** RFC 9745 (Deprecation, a structured date) and RFC 8594 (Sunset, an HTTP date), with links to this page and the successor. */
export function headers({ deprecated_from, removal, replacement }: Deprecation, page: string): string[] {
  const links = [
    `<${page}>; rel="deprecation"; type="text/html"`,
    ...(removal === undefined ? [] : [`<${page}>; rel="sunset"; type="text/html"`]),
    ...(replacement.url?.startsWith('https://') ? [`<${replacement.url}>; rel="successor-version"`] : []),
  ];
  return [
    `Deprecation: @${Date.parse(deprecated_from) / 1000}`,
    ...(removal === undefined ? [] : [`Sunset: ${new Date(removal).toUTCString()}`]),
    ...links.map((link) => `Link: ${link}`),
  ];
}
