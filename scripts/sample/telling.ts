/** What can be told of a repository. */
import type { Day } from '../../data/schema/shapes.ts';
import type { Entity, Files, Kind, OldCi } from './files.ts';
import type { Path } from './paths.ts';
import type { Person, Team } from './people.ts';

export interface Commit {
  /** UTC seconds. */
  at: number;
  author: Person;
  message: string;
  write: Files;
  remove: string[];
  /** How it came onto the branch: merged and squashed by the forge, or pushed by its author. */
  lands: 'pushed' | 'merged' | 'squashed';
  /** Another history than the repository's own, until it is brought in. */
  imported: boolean;
  tag: string | null;
}
export interface Beginning {
  team: Team;
  kind: Kind;
  born: Day;
  /** The pipeline it was born with; none: it begins without. */
  ci?: OldCi;
  /** What its image was first built from; none: it builds no image. */
  image?: string;
  /** How many people of the team work on it. */
  people?: number;
  /** How ordinary work comes onto the branch. */
  lands?: Commit['lands'];
}
export interface Hand {
  /** A team's developer by number; default: one of the repository's own. */
  by?: [Team, number];
  lands?: Commit['lands'];
}
export interface Span {
  from?: Day;
  until?: Day;
  /** Days from one to the next, more or less. */
  every: number;
}

export interface Repository {
  name: string;
  commits: Commit[];
  works(span: Span): Repository;
  /** Updates by a bot, which are nobody's work. */
  botUpdates(span: Span): Repository;
  registers(day: Day, entity?: Partial<Entity> & { byBot?: boolean }): Repository;
  adopts(path: Path, version: string, day: Day, hand?: Hand): Repository;
  /** Another version of a path that it is on. */
  moves(path: Path, version: string, day: Day, hand?: Hand | 'bot'): Repository;
  /** Off the path, to something else. */
  leaves(path: Path, day: Day, instead: Files): Repository;
  releases(tag: string, day: Day): Repository;
  /** Version tags `v<major>.0.0`, `v<major>.1.0` … */
  ships(major: number, span: Span & { from: Day }): Repository;
  /** Anything else. */
  changes(day: Day, message: string, write: Files, remove?: string[], hand?: Hand): Repository;
  /** Somebody else's history, brought in on a day. */
  imports(day: Day, history: { from: Day; until: Day; every: number; team: string }): Repository;
}
