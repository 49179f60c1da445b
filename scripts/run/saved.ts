/** The saved documents of a data folder and the declarations they are measured with: what the stages alone begin from. */
import type { Inputs } from '../../data/schema/inputs.ts';
import type { Run } from '../../data/schema/run.ts';
import type { Day } from '../../data/schema/shapes.ts';
import type { Places } from '../command/places.ts';
import { Refusal } from '../command/refusal.ts';
import type { Effects } from '../effects.ts';
import { listed } from '../measure/words.ts';
import { asOfDay } from './as-of.ts';
import { loadDocuments, loadRun, nameOf } from './documents.ts';
import type { KnownDocuments } from './known-owners.ts';
import { completeInputs, declaredInputs } from './inputs-stage.ts';

export interface Saved {
  documents: KnownDocuments;
  inputs: Inputs;
  asOf: Day;
  run: Run;
}

export async function saved(where: Places, effects: Effects): Promise<Saved> {
  const run = loadRun(where.data);
  if (run === null) throw new Refusal(`${where.data} holds no mined documents yet; npm run mine makes them.`);
  const documents = loadDocuments(where.data, run);
  refuseUnsaid(documents, run, where.data);
  const asOf = asOfDay(where.asOf, documents, effects.now());
  const newest = asOfDay('newest', documents, effects.now());
  const inputs = completeInputs(await declaredInputs(where, run.sample), documents.mined, newest);
  return { documents, inputs, asOf, run };
}

/** Documents that the run knows nothing of were copied in, and what it says of how many were read is not true of them. */
function refuseUnsaid({ mined, known }: KnownDocuments, { repositories }: Run, data: string): void {
  const said = new Set(repositories.map(({ repository }) => known.get(repository) ?? repository));
  const unsaid = mined.map(nameOf).filter((name) => !said.has(name));
  if (unsaid.length === 0) return;
  throw new Refusal(
    `${data}: run.json says nothing of ${listed(unsaid, 3)}, and there ${unsaid.length === 1 ? 'is a document' : 'are documents'} of ${unsaid.length === 1 ? 'it' : 'them'}. Parts of several machines are brought together by npm run gather; npm run mine mends it too.`,
  );
}
