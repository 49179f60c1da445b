/** Answers for addresses that end in .csv or .json. */
export const csvFile = (text: string) => new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });

export const jsonFile = (document: unknown) =>
  new Response(`${JSON.stringify(document)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
