/** What people and closings left in `data/quarters`: frozen editions, corrections, commentaries, names. Pure, from the bytes. */
import type { Quarter } from '../../data/schema/declarations.ts';
import { Edition, Names } from '../../data/schema/quarter.ts';
import { NO_COMMENT, parseCommentary, type Comment } from './commentary.ts';
import { corrections, type Corrected } from './corrections.ts';
import { quarterFolders } from './frozen.ts';
import type { Files } from './manifest.ts';
import { sha256 } from './manifest.ts';
import { NO_NAMES } from './names.ts';

export interface Closed {
  edition: Edition;
  /** SHA-256 of its manifest. */
  manifest: string;
  corrections: Corrected[];
}
export interface Kept {
  /** Oldest first. */
  closed: Map<Quarter, Closed>;
  comments: Map<Quarter, Comment>;
  names: Names;
  problems: string[];
}

/** `files` hold what their manifests say; whether they do is asked before (frozen.ts). */
export function kept(files: Files): Kept {
  const all: Kept = { closed: new Map(), comments: new Map(), names: namesIn(files), problems: [] };
  for (const [quarter, own] of quarterFolders(files)) {
    const comment = own.get('commentary.md');
    if (comment !== undefined) {
      const parsed = parseCommentary(`data/quarters/${quarter}/commentary.md`, text(comment));
      all.comments.set(quarter, parsed.comment);
      all.problems.push(...parsed.problems);
    }
    const bytes = own.get('edition.json');
    if (bytes === undefined) continue;
    const edition = Edition.parse(JSON.parse(text(bytes)));
    const corrected = corrections(edition, own);
    all.problems.push(...corrected.problems);
    const manifest = sha256(own.get('manifest.json')!);
    all.closed.set(quarter, { edition, manifest, corrections: corrected.corrections });
  }
  return all;
}

export const commentOf = ({ comments }: Kept, quarter: Quarter): Comment => comments.get(quarter) ?? NO_COMMENT;

/** Those that are about these repositories: what was closed for the sample says nothing about anybody's own. */
export function keptFor(all: Kept, sample: boolean): Kept {
  const own = [...all.closed].filter(([, { edition }]) => (edition.origin === 'sample') === sample);
  if (own.length === all.closed.size) return all;
  return { ...all, closed: new Map(own), comments: new Map(), names: NO_NAMES };
}

function namesIn(files: Files): Names {
  const bytes = files.get('names.json');
  return bytes === undefined ? NO_NAMES : Names.parse(JSON.parse(text(bytes)));
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
