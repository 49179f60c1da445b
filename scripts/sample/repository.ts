/** The vocabulary stories are told in: what happens to one repository, and when. Order of telling is free; days decide. */
import type { Day } from '../../data/schema/shapes.ts';
import { daysAfter, lastDay, secondsAt, workday } from './calendar.ts';
import { diceFor } from './dice.ts';
import type { Dice } from './dice.ts';
import { catalogInfo, code, codeowners, dockerfile, oldPipeline, partFile } from './files.ts';
import type { Files } from './files.ts';
import { catalogBot, developer, renovateBot } from './people.ts';
import type { Person } from './people.ts';
import type { Beginning, Commit, Hand, Repository, Span } from './telling.ts';

export function repository(name: string, beginning: Beginning): Repository {
  const { team, kind, born, ci, image, people = 2, lands = 'pushed' } = beginning;
  const dice = diceFor(name);
  const commits: Commit[] = [];
  const pipeline = ci ? oldPipeline(ci, kind) : {};
  let work = 0;

  const add = (day: Day, author: Person, message: string, write: Files, more: Partial<Commit> = {}) => {
    if (day > lastDay) throw new Error(`${name}: expected days up to ${lastDay}, found ${day} (${message}).`);
    const at = secondsAt(day, 9 * 3600 + dice.between(0, 8 * 3600 - 1));
    commits.push({ at, author, message, write, remove: [], lands: 'pushed', imported: false, tag: null, ...more });
  };
  const own = () => developer(team, dice.between(1, people));
  const byHand = (day: Day, message: string, write: Files, remove: string[], hand: Hand = {}) =>
    add(day, hand.by ? developer(...hand.by) : own(), message, write, { remove, lands: hand.lands ?? 'pushed' });

  const told: Repository = {
    name,
    commits,
    works({ from = daysAfter(born, 2), until = lastDay, every }) {
      for (const day of days({ from, until, every }, dice)) {
        work++;
        const message = `${dice.oneOf(['feat: extend', 'fix: correct', 'refactor: simplify'] as const)} part ${work % 9}`;
        add(day, own(), message, { [partFile(kind, work % 9)]: `// ${work}\n` }, { lands });
      }
      return told;
    },
    botUpdates({ from = daysAfter(born, 9), until = lastDay, every }) {
      // Bots work on Saturdays too.
      for (const day of days({ from, until, every }, dice, (any) => any)) {
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
      const files = path.files(version);
      const remove = path.replacesPipeline ? Object.keys(pipeline).filter((file) => !(file in files)) : [];
      byHand(day, `Take up ${path.id} ${version}`, files, remove, hand);
      return told;
    },
    moves(path, version, day, hand = {}) {
      const message = `chore: ${path.id} ${version}`;
      if (hand === 'bot') add(day, renovateBot, message, path.files(version));
      else byHand(day, message, path.files(version), [], hand);
      return told;
    },
    leaves(path, day, instead) {
      const remove = Object.keys(path.files('')).filter((file) => !(file in instead));
      byHand(day, `Leave ${path.id}`, instead, remove);
      return told;
    },
    releases(tag, day) {
      add(day, own(), `release: ${tag}`, { CHANGELOG: `${tag}\n` }, { tag });
      return told;
    },
    ships(major, { from, until = lastDay, every }) {
      for (const [minor, day] of days({ from, until, every }, dice).entries())
        told.releases(`v${major}.${minor}.0`, day);
      return told;
    },
    changes(day, message, write, remove = [], hand) {
      byHand(day, message, write, remove, hand);
      return told;
    },
    imports(day, { team: from, ...span }) {
      const author: Person = { name: `Developer 1 of ${from}`, email: `dev-1@${from}.example` };
      const files: Files = {};
      for (const [n, then] of days(span, dice).entries()) {
        const write = { [`legacy/part-${n % 9}.js`]: `// ${n}\n` };
        Object.assign(files, write);
        add(then, author, `Old work ${n}`, write, { imported: true });
      }
      add(day, own(), `Bring in the history of ${from}`, files, { lands: 'merged' });
      return told;
    },
  };

  add(born, developer(team, 1), 'Begin', { 'README.md': `# ${name}\n`, '.github/CODEOWNERS': codeowners(team) });
  const built: Files = image === undefined ? {} : { Dockerfile: dockerfile(image) };
  add(daysAfter(born, 1), developer(team, 1), 'feat: first code', { ...code(kind, name), ...pipeline, ...built });
  return told;
}

/** Days of a span, some closer and some further apart. */
function days({ from, until, every }: Required<Span>, dice: Dice, shifted = workday): Day[] {
  const found: Day[] = [];
  for (
    let day = shifted(from);
    day <= until;
    day = shifted(daysAfter(day, dice.between(Math.ceil(every / 2), Math.floor(every * 1.5))))
  ) {
    found.push(day);
  }
  return found;
}
