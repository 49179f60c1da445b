/** The golden organisation: a few repositories of the sample, mined and measured, kept in `golden/` byte for byte. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { places } from '../command/places.ts';
import type { Effects } from '../effects.ts';
import { asOfDay } from '../run/as-of.ts';
import { loadDocuments } from '../run/documents.ts';
import { completeInputs } from '../run/inputs-stage.ts';
import { mineRun } from '../run/mined.ts';
import { measureInto } from '../run/report-stage.ts';
import { growSample, organisation } from '../sample/index.ts';

export const GOLDEN = join(import.meta.dirname, 'golden');
/** Providers; one on several paths, superseded, lapsed, mandated; a broken workflow, an empty catalogue, a truncated pack. */
const KEPT = [
  'golden-paths',
  'images',
  'ship',
  'cart',
  'pricing',
  'reviews',
  'ledger',
  'clickstream',
  'sitemap',
  'attic',
];

/** Text of every file by its path, `report/site.json`, as the code makes them now. */
export async function goldenFiles(effects: Effects): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'footfall-golden-'));
  try {
    const repos = join(folder, 'repos');
    await growSample(repos);
    for (const name of readdirSync(join(repos, organisation)))
      if (!KEPT.includes(name.replace('.git', ''))) rmSync(join(repos, organisation, name), { recursive: true });
    const where = places(
      { repos, data: join(folder, 'data'), cache: join(folder, 'cache'), inputs: join(GOLDEN, 'inputs') },
      join(import.meta.dirname, '../..'),
      '2100-01-01',
    );
    const { generation, declared, rows } = await mineRun(where, [], effects);
    const documents = loadDocuments(generation.folder, null);
    const asOf = asOfDay('newest', documents, effects.now());
    const inputs = completeInputs(declared, documents.mined, asOf);
    measureInto(generation, { documents, inputs, asOf, rows }, effects);
    generation.commit();
    return new Map(['mined', 'report'].flatMap((part) => textsOf(where.data, part)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same, as they were kept. */
export const keptFiles = (): Map<string, string> =>
  new Map(['mined', 'report'].flatMap((part) => textsOf(GOLDEN, part)));

function textsOf(folder: string, part: string): [string, string][] {
  if (!existsSync(join(folder, part))) return [];
  return readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [`${part}/${file}`, readFileSync(join(folder, part, file), 'utf8')]);
}
