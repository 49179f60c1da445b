/** The saved documents of a data folder and the declarations they are measured with: what the stages alone begin from. */
import type { Inputs } from '../../data/schema/inputs.ts';
import type { Run } from '../../data/schema/run.ts';
import type { Day } from '../../data/schema/shapes.ts';
import type { Places } from '../command/places.ts';
import { Refusal } from '../command/refusal.ts';
import type { Effects } from '../effects.ts';
import { asOfDay } from './as-of.ts';
import { loadDocuments, loadRun } from './documents.ts';
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
  const documents = loadDocuments(where.data);
  const asOf = asOfDay(where.asOf, documents, effects.now());
  const newest = asOfDay('newest', documents, effects.now());
  const inputs = completeInputs(await declaredInputs(where, run.sample), documents.mined, newest);
  return { documents, inputs, asOf, run };
}
