/** What is looked for in a path: which readers want the file's text, and which traits its presence gives. */
import { isSkeleton, leftOut } from '../read/left-out.ts';
import type { Reader } from '../read/reader.ts';
import { type Sign, signOf } from './component-signs.ts';
import { isManifest } from './manifests.ts';

export interface Claim {
  path: string;
  /** Indexes of the readers that read its text. */
  readers: number[];
  /** Traits by mere presence. */
  traits: string[];
  /** What it says about its folder. */
  sign: Sign | null;
}

/** The same paths come in every repository, and every night. */
const REMEMBERED = 20_000;
const known = new WeakMap<readonly Reader[], Map<string, Claim>>();

/** Null for the files that nobody asks for: nearly all. */
export function claimOf(path: string, readers: readonly Reader[]): Claim | null {
  let claims = known.get(readers);
  if (claims === undefined || claims.size > REMEMBERED) known.set(readers, (claims = new Map()));
  const before = claims.get(path);
  if (before !== undefined) return before;
  const claim = newClaim(path, readers);
  if (claim !== null) claims.set(path, claim);
  return claim;
}

function newClaim(path: string, readers: readonly Reader[]): Claim | null {
  const out = leftOut(path);
  if (out && !isSkeleton(path)) return null;
  const claim: Claim = {
    path,
    readers: [],
    traits: !out && isManifest(path) ? [`file/${path}`] : [],
    sign: out ? null : signOf(path),
  };
  for (const [index, reader] of readers.entries()) {
    if ((out && reader.skeletons !== true) || !reader.claims(path)) continue;
    if (reader.read !== undefined) claim.readers.push(index);
    if (reader.traits !== undefined) claim.traits.push(...reader.traits(path));
  }
  return claim.readers.length === 0 && claim.traits.length === 0 && claim.sign === null ? null : claim;
}
