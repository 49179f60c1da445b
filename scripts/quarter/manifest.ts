/** The seal of a closed quarter: what it was closed with, and the closed quarter before it. */
import { createHash } from 'node:crypto';
import type { Quarter } from '../../data/schema/declarations.ts';
import type { Manifest } from '../../data/schema/quarter.ts';
import { stable } from '../write/stable.ts';

export type Bytes = Uint8Array;
/** By path under `data/quarters`: `2026-q3/edition.json`. */
export type Files = Map<string, Bytes>;

/** How corrections beside a closed edition are named. */
export const CORRECTION = /^R([1-9]\d*)\.yaml$/;

export const sha256 = (bytes: Bytes | string): string => createHash('sha256').update(bytes).digest('hex');

export interface Before {
  quarter: Quarter;
  /** The bytes of its manifest. */
  manifest: Bytes;
  /** The corrections beside it, by name. */
  corrections: Map<string, Bytes>;
}

/** The files by name: those that the quarter is closed with. */
export function manifest(quarter: Quarter, files: Map<string, Bytes>, before: Before | null): Manifest {
  const previous = before && {
    quarter: before.quarter,
    manifest: sha256(before.manifest),
    corrections: hashed(before.corrections),
  };
  return sealed({ schema: 'footfall/manifest/1', quarter, files: hashed(files), previous });
}

function hashed(files: Map<string, Bytes>): Manifest['files'] {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, bytes]) => ({ file, bytes: bytes.length, sha256: sha256(bytes) }));
}

function sealed(rest: Omit<Manifest, 'seal'>): Manifest {
  return { ...rest, seal: sealOf(rest) };
}

/** Over the document as it is written, so that its bytes cannot differ from what is sealed. */
export const sealOf = (rest: Omit<Manifest, 'seal'>): string => sha256(stable(rest, 'read'));
