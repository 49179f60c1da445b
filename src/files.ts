/** Answers for addresses that end in .csv, .json or .ics. */
export const csvFile = (text: string) => new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });

export const jsonText = (document: unknown) => `${JSON.stringify(document)}\n`;

export const jsonBytes = (text: string) =>
  new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });

export const jsonFile = (document: unknown) => jsonBytes(jsonText(document));

export const atomFile = (text: string) =>
  new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });

export const rssFile = (text: string) =>
  new Response(text, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });

export const zipFile = (bytes: Uint8Array) =>
  new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/zip' } });

export const svgFile = (text: string) =>
  new Response(text, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });

export const calendarFile = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
