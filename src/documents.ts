/** The documents that the site prints, read from the data folder and checked against their schemas. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Changelog } from '../data/schema/report/changelog.ts';
import { ComponentReport } from '../data/schema/report/component.ts';
import { Definitions } from '../data/schema/report/definitions.ts';
import { DeprecationReport, Deprecations } from '../data/schema/report/deprecations.ts';
import { Events } from '../data/schema/report/events.ts';
import { Exemptions } from '../data/schema/report/exemptions.ts';
import { Health } from '../data/schema/report/health.ts';
import { Findings, Measures } from '../data/schema/report/measures.ts';
import { Mess } from '../data/schema/report/mess.ts';
import { Outcomes } from '../data/schema/report/outcomes.ts';
import { Overview } from '../data/schema/report/overview.ts';
import { PathReport } from '../data/schema/report/path.ts';
import { QuarterReport } from '../data/schema/report/quarters.ts';
import { Site } from '../data/schema/report/site.ts';
import { Matrix, TeamReport } from '../data/schema/report/team.ts';
import { visible } from './queries/visible.ts';

const report = resolve(process.env['FOOTFALL_DATA'] ?? 'data', 'report');
export { report as reportFolder };
/** Every document, by its path in the folder. */
export const listReport = once(() => listJson('.'));

export const loadSite = once(() => load('site.json', Site));
export const loadOverview = once(() => load('overview.json', Overview));
export const loadMatrix = once(() => load('matrix.json', Matrix));
export const loadHealth = once(() => load('health.json', Health));
export const loadDefinitions = once(() => load('definitions.json', Definitions));
export const loadEvents = once(() => load('events.json', Events));
export const loadMess = once(() => load('mess.json', Mess));
export const loadOutcomes = once(() => load('outcomes.json', Outcomes));
export const loadExemptions = once(() => load('exemptions.json', Exemptions));
export const loadMeasures = once(() => load('measures.json', Measures));
export const loadFindings = once(() => load('findings.json', Findings));
export const loadChangelog = once(() => load('changelog.json', Changelog));
export const loadDeprecations = once(() => load('deprecations.json', Deprecations));
export const loadDeprecation = (slug: string) => load(join('deprecations', `${slug}.json`), DeprecationReport);
/** Oldest first. */
export const loadQuarters = once(() => listJson('quarters').map((file) => load(file, QuarterReport)));
export const loadPath = latest((id) => load(join('paths', `${id}.json`), PathReport));
export const loadTeam = latest((id) => load(join('teams', `${id}.json`), TeamReport));
/** Components are many: they are read one at a time and not kept. */
export const loadComponent = (id: string) => load(componentFiles().get(id) ?? id, ComponentReport);

/** A file's name need not be the component's, so that each is asked for its id. */
const componentFiles = once(() => {
  const files = listJson('components').map((file): [string, string] => [idOf(file), file]);
  return new Map(files);
});

function idOf(file: string): string {
  const { component } = z
    .object({ component: z.string() })
    .parse(JSON.parse(visible(readFileSync(join(report, file), 'utf8'))));
  return component;
}

function load<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  const path = join(report, file);
  if (!existsSync(path))
    throw new Error(
      `${path}: expected a report document, found none. Run "npm run report" first, or set FOOTFALL_DATA to the folder that holds report/.`,
    );
  const found = schema.safeParse(JSON.parse(visible(readFileSync(path, 'utf8'))));
  if (found.success) return found.data;
  throw new Error(`${path}: not as its schema says. ${z.prettifyError(found.error)}`);
}

function listJson(folder: string): string[] {
  const path = join(report, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(folder, file));
}

/** The files of one path or team are made one after the other: its document is read once, and not kept longer. */
function latest<T>(make: (id: string) => T): (id: string) => T {
  let made: { id: string; value: T } | null = null;
  return (id) => {
    if (made?.id !== id) made = { id, value: make(id) };
    return made.value;
  };
}

export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
