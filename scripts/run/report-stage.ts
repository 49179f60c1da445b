/** The second half of a run: the facts judged, measured, and written as what the pages print. */
import type { Inputs } from '../../data/schema/inputs.ts';
import type { Run } from '../../data/schema/run.ts';
import { Health } from '../../data/schema/report/health.ts';
import { Overview } from '../../data/schema/report/overview.ts';
import { Site } from '../../data/schema/report/site.ts';
import type { Day } from '../../data/schema/shapes.ts';
import type { Effects } from '../effects.ts';
import { report } from '../measure/report.ts';
import { metrics } from '../measure/index.ts';
import { world } from '../measure/world/world.ts';
import { keptFor } from '../quarter/closed.ts';
import { keptIn } from '../quarter/read-files.ts';
import { quarterFiles } from '../quarter/reports.ts';
import type { Generation } from '../write/generation.ts';
import type { Shown } from './conclusion.ts';
import type { KnownDocuments } from './known-owners.ts';

export interface Measured {
  documents: KnownDocuments;
  inputs: Inputs;
  asOf: Day;
  rows: Run['repositories'];
  /** The folder of data, for what lies under quarters/; absent: no quarter was ever closed. */
  data?: string;
}

/** Writes every report document, and gives those that the conclusion is drawn from. */
export function measureInto(generation: Generation, measured: Measured, effects: Effects): Shown {
  const { documents, inputs, asOf } = measured;
  const rows = measured.rows.map((row) => ({
    ...row,
    repository: documents.known.get(row.repository) ?? row.repository,
  }));
  effects.progress(`measure ${documents.mined.length} repositories and ${inputs.goldenPaths.length} golden paths`);
  const now = world(documents, inputs, asOf);
  const files = report(now, rows);
  effects.progress('measure the quarters');
  const unread = rows.filter(({ state }) => state === 'failed').map(({ repository }) => repository);
  const closed = keptFor(keptIn(measured.data), inputs.origin === 'sample');
  const quarters = quarterFiles({ documents, world: now, metrics, kept: closed, unread });
  effects.progress(`write ${files.size + quarters.size} documents`);
  for (const [file, document] of [...files, ...quarters]) generation.write(`report/${file}`, document);
  // What the last lines say is what the pages say: strictly parsed, as the site does.
  return {
    site: Site.parse(files.get('site.json')),
    overview: Overview.parse(files.get('overview.json')),
    health: Health.parse(files.get('health.json')),
  };
}
