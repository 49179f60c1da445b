/** The vocabulary stories are told in: what happens to one repository, and when. Order of telling is free; days decide. */
import type { Day } from '../../data/schema/shapes.ts';
import { daysAfter, lastDay, secondsAt, workday } from './calendar.ts';
import { diceFor } from './dice.ts';
import { catalogInfo, code, codeowners, oldPipeline } from './files.ts';
import type { Entity, Files, Kind, OldCi } from './files.ts';
import type { Path } from './paths.ts';
import { catalogBot, developer, forge, renovateBot } from './people.ts';
import type { Person, Team } from './people.ts';

export interface Commit {
  /** UTC seconds. */
  at: number;
  author: Person;
  message: string;
  write: Files;
  remove: string[];
  /** Written on a branch by the author and merged by this person; null: pushed. */
  mergedBy: Person | null;
  tag: string | null;
}
export interface Beginning {
  team: Team;
  kind: Kind;
  born: Day;
  /** The pipeline it was born with; none: it begins without. */
  ci?: OldCi;
  /** How many people of the team work on it. */
  people?: number;
}
export interface Hand {
  /** A team's developer by number; default: one of the repository's own. */
  by?: [Team, number];
  /** True: through a branch that somebody of the own team merges. */
  merged?: boolean;
}

export interface Repository {
  name: string;
  commits: Commit[];
  /** Ordinary work: a commit every so many days, more or less. */
  works(span: { from?: Day; until?: Day; every: number }): Repository;
  /** Updates by a bot, which are nobody's work. */
  botUpdates(span: { from: Day; until?: Day; every: number }): Repository;
  registers(day: Day, entity?: Partial<Entity> & { byBot?: boolean }): Repository;
  adopts(path: Path, version: string, day: Day, hand?: Hand): Repository;
  /** Another version of a path that it is on. */
  moves(path: Path, version: string, day: Day, hand?: Hand | 'bot'): Repository;
  /** Off the path, back to a pipeline of its own. */
  leaves(path: Path, day: Day, to: OldCi): Repository;
  releases(tag: string, day: Day): Repository;
  /** Anything else. */
  changes(day: Day, message: string, write: Files, remove?: string[], hand?: Hand): Repository;
}

export function repository(name: string, beginning: Beginning): Repository {
  const { team, kind, born, ci, people = 2 } = beginning;
  const dice = diceFor(name);
  const commits: Commit[] = [];
  let work = 0;

  const add = (
    day: Day,
    author: Person,
    message: string,
    write: Files,
    remove: string[] = [],
    mergedBy: Person | null = null,
  ) => {
    if (day > lastDay) throw new Error(`${name}: expected days up to ${lastDay}, found ${day} (${message}).`);
    const at = secondsAt(day, 9 * 3600 + dice.between(0, 8 * 3600 - 1));
    commits.push({ at, author, message, write, remove, mergedBy, tag: null });
  };
  const own = () => developer(team, dice.between(1, people));
  const byHand = (day: Day, message: string, write: Files, remove: string[], { by, merged }: Hand = {}) => {
    add(day, by ? developer(...by) : own(), message, write, remove, merged ? forge : null);
  };
  const pipeline = ci ? Object.keys(oldPipeline(ci, kind)) : [];

  const told: Repository = {
    name,
    commits,
    works({ from = daysAfter(born, 2), until = lastDay, every }) {
      for (
        let day = from;
        day <= until;
        day = daysAfter(day, dice.between(Math.ceil(every / 2), every + Math.floor(every / 2)))
      ) {
        if (workday(day) > until) break;
        work++;
        const file =
          kind === 'jvm'
            ? `src/main/java/Part${work % 9}.java`
            : kind === 'documents'
              ? `docs/part-${work % 9}.md`
              : `src/part-${work % 9}.ts`;
        const message = dice.oneOf(['feat: extend', 'fix: correct', 'refactor: simplify', 'docs: explain'] as const);
        add(workday(day), own(), `${message} part ${work % 9}`, { [file]: `// ${work}\n` });
      }
      return told;
    },
    botUpdates({ from, until = lastDay, every }) {
      for (let day = from; day <= until; day = daysAfter(day, every)) {
        work++;
        add(day, renovateBot, 'chore(deps): update dependencies', { 'dependencies.lock': `${work}\n` });
      }
      return told;
    },
    registers(day, { byBot = false, ...entity } = {}) {
      const whole = { name, owner: byBot ? null : `group:default/${team}`, ...entity };
      add(day, byBot ? catalogBot : own(), 'Register in the catalogue', { 'catalog-info.yaml': catalogInfo(whole) });
      return told;
    },
    adopts(path, version, day, hand) {
      byHand(
        day,
        `ci: move to ${path.id} ${version}`,
        path.files(version),
        pipeline.filter((file) => !(file in path.files(version))),
        hand,
      );
      return told;
    },
    moves(path, version, day, hand = {}) {
      const message = `chore: ${path.id} ${version}`;
      if (hand === 'bot') add(day, renovateBot, message, path.files(version));
      else byHand(day, message, path.files(version), [], hand);
      return told;
    },
    leaves(path, day, to) {
      const back = oldPipeline(to, kind);
      byHand(
        day,
        `ci: leave ${path.id}`,
        back,
        Object.keys(path.files('')).filter((file) => !(file in back)),
      );
      return told;
    },
    releases(tag, day) {
      add(day, own(), `release: ${tag}`, { CHANGELOG: `${tag}\n` });
      const last = commits.at(-1);
      if (last) last.tag = tag;
      return told;
    },
    changes(day, message, write, remove = [], hand) {
      byHand(day, message, write, remove, hand);
      return told;
    },
  };

  add(born, developer(team, 1), 'Begin', { 'README.md': `# ${name}\n`, '.github/CODEOWNERS': codeowners(team) });
  add(daysAfter(born, 1), developer(team, 1), 'feat: first code', {
    ...code(kind, name),
    ...(ci ? oldPipeline(ci, kind) : {}),
  });
  return told;
}
