/** Every report document as it is published: the bytes behind an address, and what can be said of them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOfComponent } from './addresses.ts';
import { listReport, loadComponent, loadSite, once, reportFolder } from './documents.ts';
import { jsonText } from './files.ts';
import type { ReportFile } from './queries/data-page.ts';
import { rowsOf } from './queries/data-page.ts';
import { visible } from './queries/visible.ts';

/** Components have their document beside their page; they are not published twice. */
const isOfComponent = (file: string) => file.startsWith('components/');

export const publishedNames = once(() => listReport().filter((file) => !isOfComponent(file)));

export const publishedText = (file: string) => visible(readFileSync(join(reportFolder, file), 'utf8'));

export const reportFiles = once((): ReportFile[] => [
  ...publishedNames().map((file) => reportFile(file, `data/report/${file}`, publishedText(file))),
  ...loadSite().components.flatMap(({ id }) => {
    const address = addressOfComponent(id);
    return address === null ? [] : reportFile(`${address}.json`, `${address}.json`, jsonText(loadComponent(id)));
  }),
]);

function reportFile(file: string, address: string, text: string): ReportFile {
  const document = JSON.parse(text) as Record<string, unknown>;
  return {
    file,
    address,
    schema: String(document['schema']),
    rows: rowsOf(document),
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}
