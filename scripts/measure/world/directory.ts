/** Who the teams are, and which of them is meant by an owner as a file writes it. */
import type { Inputs, Team } from '../../../data/schema/inputs.ts';
import type { Slug } from '../../../data/schema/shapes.ts';

export interface TeamRef {
  id: Slug;
  name: string;
  /** It is in the directory of groups. Without a directory, owners are taken at their word. */
  verified: boolean;
}
export interface Directory {
  /** Null: no team of the directory. */
  resolve(owner: string): TeamRef | null;
  /** Without a directory of groups every owner is a team, unverified. */
  given: boolean;
}

export function directory({ teams }: Pick<Inputs, 'teams'>): Directory {
  return teams === null ? { resolve: atItsWord, given: false } : listed(teams);
}

function atItsWord(owner: string): TeamRef | null {
  const id = slugOf(owner);
  return id === '' ? null : { id, name: bareName(owner), verified: false };
}

function listed(teams: Team[]): Directory {
  const known = new Map<string, TeamRef>();
  for (const { id, name, aliases } of teams) {
    const team = { id, name, verified: true };
    for (const written of [id, ...aliases]) {
      known.set(written.toLowerCase(), team);
      known.set(slugOf(written), team);
    }
  }
  return { resolve: (owner) => known.get(owner.toLowerCase()) ?? known.get(slugOf(owner)) ?? null, given: true };
}

/** `group:default/x`, `default/x`, `@org/x` and `x` are one name; another namespace than the default belongs to it. */
function bareName(owner: string): string {
  if (owner.startsWith('@')) return owner.slice(owner.lastIndexOf('/') + 1);
  return owner.replace(/^group:/i, '').replace(/^default\//i, '');
}

export function slugOf(owner: string): Slug {
  return bareName(owner)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 70)
    .replace(/-+$/, '');
}
