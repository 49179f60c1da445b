/** All report documents of one world: what the pages print. */
import { findings } from '../check/findings.ts';
import { safeName } from '../write/document-path.ts';
import { changelog } from './changelog.ts';
import type { Component } from './world/component.ts';
import { deprecationFiles } from './deprecations/index.ts';
import { componentReport } from './documents/component.ts';
import { definitions } from './documents/definitions.ts';
import { eventLog } from './documents/events.ts';
import { exemptions } from './documents/exemptions.ts';
import { health, type RepositoryState } from './documents/health.ts';
import { matrix } from './documents/matrix.ts';
import { measures } from './documents/measures.ts';
import { mess } from './documents/mess.ts';
import { outcomes } from './documents/outcomes.ts';
import { overview } from './documents/overview.ts';
import { pathReport } from './documents/path.ts';
import { site } from './documents/site.ts';
import { teamReport } from './documents/team.ts';
import { teamsOf } from './world/teams.ts';
import type { World } from './world/world.ts';

/** By path under `data/report/`: `site.json`, `paths/<id>.json`, `components/<owner>/<name>.json` … Keys are in a fixed order. */
export type ReportFiles = Map<string, object>;

export function report(world: World, repositories: RepositoryState[]): ReportFiles {
  const { asOf, inputs, components } = world;
  const found = findings(world);
  const byComponent = Map.groupBy(found, ({ component }) => component);
  const pairs = Map.groupBy(world.pairs, ({ component }) => component.id);
  const files: ReportFiles = new Map<string, object>([
    ['site.json', site(world, repositories)],
    ['overview.json', overview(world)],
    ['matrix.json', matrix(world)],
    ['health.json', health(world, repositories)],
    ['measures.json', measures(world)],
    ['findings.json', { schema: 'footfall/findings/1', asOf, findings: found }],
    ['events.json', eventLog(world)],
    ['mess.json', mess(world)],
    ['outcomes.json', outcomes(world)],
    ['exemptions.json', exemptions(world, byComponent)],
    ['definitions.json', definitions(inputs)],
    ['changelog.json', changelog(world)],
  ]);
  for (const path of inputs.goldenPaths) files.set(`paths/${path.id}.json`, pathReport(path, world));
  for (const team of teamsOf(world)) files.set(`teams/${team.id}.json`, teamReport(team, byComponent, world));
  for (const component of components) {
    if (component.since > asOf) continue;
    const own = pairs.get(component.id) ?? [];
    const document = componentReport(component, own, byComponent.get(component.id) ?? [], world);
    files.set(componentPath(component), document);
  }
  for (const [file, document] of deprecationFiles(world)) files.set(file, document);
  return files;
}

function componentPath({ mined, folder }: Component): string {
  const { owner, name } = mined.repository;
  return `components/${safeName(owner)}/${safeName(folder === '' ? name : `${name}//${folder}`)}.json`;
}
