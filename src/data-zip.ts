/** Every published document, its schema and the manifest in one archive: the same data, the same bytes. */
import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { addressOfComponent } from './addresses.ts';
import { loadComponent, loadSite, once } from './documents.ts';
import { jsonText } from './files.ts';
import { manifestCsv } from './queries/data-page.ts';
import { publishedNames, publishedText, reportFiles } from './report-files.ts';
import { documentSchemas } from './schemas.ts';

export const ARCHIVE = 'data/footfall.zip';

/** In local time, as the archive writes it: wherever it is made, midnight. */
const MIDNIGHT = new Date(1980, 0, 1);

export const dataZip = once((): { bytes: Uint8Array; sha256: string; files: number } => {
  const texts = entries().sort(([a], [b]) => (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const [name, text] of texts) files[name] = Buffer.from(text);
  const bytes = zipSync(files, { mtime: MIDNIGHT, os: 3, level: 6 });
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), files: texts.length };
});

/** What is published, under the names that the manifest gives. */
function entries(): [name: string, text: string][] {
  const kinds = new Set(reportFiles().map(({ schema }) => schema));
  return [
    ['manifest.csv', manifestCsv(reportFiles())],
    ...[...documentSchemas()]
      .filter(([kind]) => kinds.has(kind))
      .map(([, { name, schema }]): [string, string] => [`data/schema/${name}.json`, jsonText(schema)]),
    ...publishedNames().map((file): [string, string] => [`data/report/${file}`, publishedText(file)]),
    ...loadSite().components.flatMap(({ id }): [string, string][] => {
      const address = addressOfComponent(id);
      return address === null ? [] : [[`${address}.json`, jsonText(loadComponent(id))]];
    }),
  ];
}
