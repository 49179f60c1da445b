/** What a schema cannot see about declarations: dates in order, sums that fit, teams and paths that exist, nothing said twice. */
import type {
  Costs,
  DeclaredCheck,
  Exemption,
  Research,
  Staffing,
  Support,
  Survey,
  Target,
} from '../../data/schema/declarations.ts';
import { checks } from '../check/index.ts';
import { requirementProblems, type Complaint } from './requirement-rules.ts';
import { suggestion } from './front-matter-rules.ts';

export interface Known {
  /** Null: there is no directory of groups. */
  teams: string[] | null;
  paths: string[];
  /** Ids of Footfall’s own checks, of deprecations (`dep-0001`) and of the declared checks. */
  checks: string[];
}
/** Complaints about an entry, given the valid ones before it. */
export type Rule<T> = (value: T, before: T[], known: Known) => Iterable<Complaint>;
/** The same of a file that is one document. */
export type WholeRule<T> = (value: T) => Iterable<Complaint>;

export const exemption: Rule<Exemption> = function* (value, before, { paths, checks: known }) {
  const { component, check, path, requested, from, until, recorded } = value;
  if (until <= from)
    yield {
      at: ['until'],
      text: `.until is ${until}, expected a day after its first day ${from}. Correct one of them.`,
    };
  if (recorded < requested)
    yield {
      at: ['recorded'],
      text: `.recorded is ${recorded}, expected no day before it was requested on ${requested}. Correct one of them.`,
    };
  yield* unknownPath(path, paths);
  if (!known.includes(check))
    yield {
      at: ['check'],
      text: `.check is "${check}", expected the id of a check or of a deprecation. ${suggestion(check, known)}`,
    };
  if (/^dep-\d{4}$/.test(check) && path !== undefined)
    yield { at: ['path'], text: `.path is "${path}", but ${check} is about no path. Leave it out.` };
  const twin = before.find(
    (other) =>
      other.component === component &&
      other.check === check &&
      other.path === path &&
      other.decision === value.decision &&
      other.from < until &&
      from < other.until,
  );
  if (twin)
    yield {
      at: ['from'],
      text: ` overlaps another exemption of ${component} from ${check}, from ${twin.from} to ${twin.until}. Keep one, or part their days.`,
    };
};

export const target: Rule<Target> = function* ({ metric, path, by, decidedOn }, before, { paths }) {
  if (by <= decidedOn)
    yield {
      at: ['by'],
      text: `.by is ${by}, expected a day after it was decided on ${decidedOn}. Correct one of them.`,
    };
  yield* unknownPath(path, paths);
  if (before.some((other) => other.metric === metric && other.path === path && other.by === by))
    yield { at: ['by'], text: ` is a second target for ${metric} by ${by}. Keep one of them.` };
};

export const survey: Rule<Survey> = function* (value, before) {
  const { quarter, pillar, invited, promoters, passives, detractors } = value;
  const answers = promoters + passives + detractors;
  if (answers > invited)
    yield {
      at: ['invited'],
      text: `.invited is ${invited}, but promoters, passives and detractors are ${answers}. Correct one of them.`,
    };
  if (before.some((other) => other.quarter === quarter && other.pillar === pillar))
    yield { at: ['quarter'], text: ` is a second survey on ${pillar} in ${quarter}. Keep one of them.` };
};

export const research: Rule<Research['research'][number]> = function* ({ teams }, _before, known) {
  if (known.teams === null) return;
  for (const [i, team] of teams.entries())
    if (!known.teams.includes(team))
      yield {
        at: ['teams', i],
        text: `.teams has "${team}", expected the id of a team. ${suggestion(team, known.teams)}`,
      };
};

export const support: Rule<Support['support'][number]> = function* (value, before) {
  const { selfServed, requests } = value;
  if (selfServed > requests)
    yield {
      at: ['selfServed'],
      text: `.selfServed is ${selfServed}, expected at most the ${requests} requests. Correct one of them.`,
    };
  yield* secondOfQuarter(value, before);
};

export const staffing: Rule<Staffing['staffing'][number]> = (value, before) => secondOfQuarter(value, before);

export const costs: WholeRule<Costs> = function* ({ costs: rows, assumptions }) {
  for (const [i, row] of rows.entries())
    for (const { at, text } of secondOfQuarter(row, rows.slice(0, i)))
      yield { at: ['costs', i, ...at], text: `costs[${i}]${text}` };
  const [low, high] = assumptions.hoursSaved;
  if (low > high)
    yield {
      at: ['assumptions', 'hoursSaved'],
      text: `assumptions.hoursSaved is from ${low} to ${high}, expected the lower number first. Exchange them.`,
    };
};

export const declaredCheck: Rule<DeclaredCheck> = function* ({ id, require }, before) {
  if (checks.some((other) => other.id === id))
    yield { at: ['id'], text: `.id is "${id}", which a check of Footfall’s own has. Give it another id.` };
  if (before.some((other) => other.id === id))
    yield { at: ['id'], text: `.id is "${id}", which another check has already. Give one of them another id.` };
  yield* requirementProblems(require);
};

function* unknownPath(path: string | undefined, paths: string[]): Generator<Complaint> {
  if (path === undefined || paths.includes(path)) return;
  yield { at: ['path'], text: `.path is "${path}", expected the id of a golden path. ${suggestion(path, paths)}` };
}

function* secondOfQuarter({ quarter }: { quarter: string }, before: { quarter: string }[]): Generator<Complaint> {
  if (!before.some((other) => other.quarter === quarter)) return;
  yield { at: ['quarter'], text: ` is a second entry for ${quarter}. Keep one of them.` };
}
