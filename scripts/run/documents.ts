/** The saved documents of a data folder, or of a generation that is being written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Activity } from '../../data/schema/activity.ts';
import { Mined } from '../../data/schema/mined.ts';
import { Run } from '../../data/schema/run.ts';
import { Refusal } from '../command/refusal.ts';
import { writtenHere, type Written } from './contract.ts';
import { asKnown, type KnownDocuments } from './known-owners.ts';

export interface Saved {
  mined: Mined;
  /** Null: nothing is known of its commits in time. */
  activity: Activity | null;
}

/** One repository's documents at a time, for what need not hold them all. `run`: that of the folder. */
export function* eachSaved(folder: string, run: Written | null): Generator<Saved> {
  const isWrittenHere = writtenHere(run);
  for (const file of listJson(join(folder, 'mined'))) {
    const activity = join(folder, 'activity', file);
    yield {
      mined: loadDocument(join(folder, 'mined', file), Mined, (one) => isWrittenHere(nameOf(one))),
      activity: existsSync(activity)
        ? loadDocument(activity, Activity, ({ repository }) => isWrittenHere(repository))
        : null,
    };
  }
}

/** Sorted by owner, then name, whatever the order on disk. */
export function loadDocuments(folder: string, run: Written | null): KnownDocuments {
  const all = [...eachSaved(folder, run)].sort((a, b) => order(nameOf(a.mined), nameOf(b.mined)));
  const activity = new Map<string, Activity>();
  for (const one of all) if (one.activity !== null) activity.set(nameOf(one.mined), one.activity);
  return asKnown({ mined: all.map(({ mined }) => mined), activity });
}

/** Whether there is any mined document. */
export const hasDocuments = (folder: string): boolean => listJson(join(folder, 'mined')).length > 0;

/** Null: nothing has run here yet. */
export function loadRun(folder: string): Run | null {
  const file = join(folder, 'run.json');
  return existsSync(file) ? loadDocument(file, Run) : null;
}

export const nameOf = ({ repository }: Mined) => `${repository.owner}/${repository.name}`;
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function listJson(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
}

/** `isKnown`: whether it was checked already. What is no document at all is no known one. */
export function loadDocument<T extends z.ZodType>(
  file: string,
  shape: T,
  isKnown: (document: z.infer<T>) => boolean = () => false,
): z.infer<T> {
  const text = readFileSync(file, 'utf8');
  try {
    const document = JSON.parse(text);
    return text.startsWith('{') && 'repository' in document && isKnown(document) ? document : shape.parse(document);
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error;
    const what = error instanceof z.ZodError ? z.prettifyError(error).split('\n')[0] : error.message;
    throw new Refusal(`${file}: not a document of this version (${what}); npm run mine writes it anew.`);
  }
}
