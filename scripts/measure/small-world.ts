/** For tests: a whole organisation from the few things that a test is about. Every day has one commit, at noon. */
import { createHash } from 'node:crypto';
import type { Activity } from '../../data/schema/activity.ts';
import type { GoldenPath, Inputs } from '../../data/schema/inputs.ts';
import type { Mined, MinedTrait } from '../../data/schema/mined.ts';
import type { Day, Interval } from '../../data/schema/shapes.ts';
import { contentRows } from '../mine/content-rows.ts';
import type { FoldedContent } from '../mine/folded.ts';
import { readers } from '../read/index.ts';
import { meaningfulLines } from '../read/meaningful-lines.ts';
import { sketchOfLines, written } from '../read/sketch.ts';
import type { Documents } from './world/night.ts';
import { world, type World } from './world/world.ts';

/** `2026-01-05`, since then; `2026-01-05..2026-03-01`, up to but not on the second; several separated by spaces. */
type Days = string;

export interface SmallRepository {
  /** Day of the first commit and the first code, and of the head. */
  since?: Day;
  born?: Day | null;
  head?: Day;
  traits?: Record<string, Days>;
  /** `.github/workflows/ci.yml:7` by trait, where its own name is not its file. */
  shown?: Record<string, string>;
  /** `file` and `line` at the head. */
  uses?: { subject: string; version?: string | null; label?: string; days: Days; file?: string; line?: number }[];
  catalog?: { owner?: string | null; kind?: string; name?: string; file?: string; days?: Days; person?: boolean }[];
  owners?: { source?: string; owners?: string[]; people?: number; days?: Days }[];
  /** Ids of those that looked; left out: all that there are, and no probe. */
  readers?: string[];
  weeks?: Mined['history']['weeks'];
  unreadable?: { file: string; reader: string; days: Days }[];
  /** `ada 2026-01-05`, landed with `ada 2026-01-05 > 2026-01-09`; names ending in `bot` are bots. Left out: unknown. */
  commits?: string[];
  tags?: Record<string, Day>;
  /** The forge squashes every request. */
  squashed?: boolean;
  /** Commits, by their place in `commits`, and what they revert. */
  reverts?: [number, number][];
  /** What whole files said from a day on; null: there was none any more. */
  contents?: Record<string, Record<Day, string | null>>;
}

export interface SmallOrganisation {
  asOf?: Day;
  repositories: Record<string, SmallRepository>;
  paths?: GoldenPath[];
  teams?: Inputs['teams'];
  inputs?: Partial<Inputs>;
}

export function smallWorld({ asOf = '2026-06-30', ...organisation }: SmallOrganisation): World {
  return world(documentsOf(organisation), inputsOf(organisation), asOf);
}

export function inputsOf({ paths = [], teams = null, inputs = {} }: Omit<SmallOrganisation, 'asOf'>): Inputs {
  return {
    organisation: { sample: false, name: 'Acme', bots: [], exclude: [] },
    teams,
    goldenPaths: paths,
    origin: 'declared',
    rejected: [],
    problems: [],
    ...inputs,
  };
}

export function documentsOf({ repositories }: Pick<SmallOrganisation, 'repositories'>): Documents {
  const all = Object.entries(repositories);
  return {
    mined: all.map(([name, repository]) => minedOf(name, repository)),
    activity: new Map(
      all.flatMap(([name, repository]) =>
        repository.commits || repository.contents
          ? [[name, activityOf(name, repository, repository.commits ?? [])] as const]
          : [],
      ),
    ),
  };
}

export const PIPELINE = 'pkg:githubactions/acme/paths#.github/workflows/node.yml';

/** A path for everybody, launched on 1 January 2025. */
export function goldenPath(more: Partial<GoldenPath> = {}): GoldenPath {
  return {
    id: 'pipeline',
    name: 'Pipeline',
    capability: 'ci-cd',
    job: 'build',
    signals: [{ reference: PIPELINE }],
    appliesTo: { traits: [], because: 'Everybody builds.' },
    launched: '2025-01-01',
    mandates: [],
    supported: [],
    rivals: [],
    ...more,
  };
}

export const commitOf = (day: Day): string => day.replaceAll('-', '').padEnd(40, '0');
const momentOf = (day: Day) => ({ commit: commitOf(day), date: `${day}T12:00:00Z` });

export function intervalsOf(days: Days): Interval[] {
  return days.split(' ').map((span) => {
    const [from = '', to] = span.split('..');
    return { from: momentOf(from), to: to === undefined ? null : momentOf(to) };
  });
}
const isOpen = (days: Days) => intervalsOf(days).at(-1)?.to === null;

export function minedOf(id: string, repository: SmallRepository): Mined {
  const [owner = '', name = ''] = id.split('/');
  const { since = '2024-01-01', born = since, head = '2026-06-30', uses = [], traits = {} } = repository;
  const { readers: lookedBy = readers.map(({ id }) => id), shown = {}, weeks = [] } = repository;
  const subjects = Map.groupBy(uses, ({ subject }) => subject);
  return {
    schema: 'footfall/mined/1',
    repository: { id: `local:${id}`, owner, name, ownerFrom: 'remote', branch: 'main', branchFrom: 'head' },
    head: momentOf(head),
    history: {
      firstCommit: momentOf(since),
      born: born === null ? null : momentOf(born),
      bornBecause: born === null ? null : 'first-code',
      commits: 10,
      firstParentCommits: 10,
      roots: 1,
      weeks,
      tags: Object.entries(repository.tags ?? {}).map(([tag, day]) => ({ name: tag, ...momentOf(day) })),
      redated: [],
      skewed: 0,
    },
    references: [...subjects].map(([subject, rows]) => ({
      subject,
      intervals: rows.flatMap(({ days }) => intervalsOf(days)),
      versions: rows.map(({ version = 'v1', label = null, days }) => ({
        version,
        label,
        intervals: intervalsOf(days),
      })),
      locations: rows
        .filter(({ days }) => isOpen(days))
        .map(({ file = '.github/workflows/ci.yml', line = 7, version = 'v1' }) => ({ file, line, version })),
    })),
    traits: Object.entries(traits).map(([trait, days]) => minedTrait(trait, days, shown[trait])),
    catalog: (repository.catalog ?? []).map((row) => ({
      entity: {
        kind: row.kind ?? 'Component',
        namespace: 'default',
        name: row.name ?? name,
        title: null,
        type: 'service',
        lifecycle: 'production',
        owner: row.owner ?? null,
        ownedByPerson: row.person ?? false,
        system: null,
      },
      file: row.file ?? 'catalog-info.yaml',
      line: 1,
      intervals: intervalsOf(row.days ?? since),
    })),
    owners: (repository.owners ?? []).map(({ source = 'CODEOWNERS', owners = [], people = 0, days = since }) => ({
      source,
      owners,
      people,
      line: 1,
      intervals: intervalsOf(days),
    })),
    unreadable: (repository.unreadable ?? []).map(({ file, reader, days }) => ({
      file,
      reader,
      reason: 'parse-error',
      message: 'Line 2: a tab.',
      intervals: intervalsOf(days),
    })),
    components: [],
    coverage: { readers: lookedBy.map((id) => ({ id, version: 1 })), files: 1, versions: 1 },
  };
}

function minedTrait(name: string, days: Days, shown = name.replace('file/', '')): MinedTrait {
  const [file = '', line] = shown.split(':');
  const lines = line === undefined ? {} : { lines: [Number(line)] };
  return { name, intervals: intervalsOf(days), ...(isOpen(days) ? { files: [file], ...lines } : { files: [] }) };
}

function activityOf(id: string, repository: SmallRepository, commits: string[]): Activity {
  const rows = commits.map((text, place) => {
    const [, author = '', day = '', lands = day] = /^(\S+) (\S+)(?: > (\S+))?$/.exec(text) ?? [];
    return { author, day, lands, place };
  });
  // Somebody unknown made the changes that no commit is told of.
  const changed = Object.values(repository.contents ?? {}).flatMap((versions) => Object.keys(versions));
  for (const day of new Set(changed))
    if (!rows.some(({ lands }) => lands === day)) rows.push({ author: '', day, lands: day, place: -1 });
  const text = JSON.stringify(minedOf(id, repository));
  const named = [...text.matchAll(/"date":"(\d{4}-\d{2}-\d{2})T/g)].map((found) => found[1]!);
  const days = [...new Set([...named, ...rows.map(({ lands }) => lands)])].sort();
  const authors = [...new Set(rows.map(({ author }) => author))].filter((author) => author !== '');
  // The commit on the line itself comes first among those that landed with it.
  rows.sort((a, b) =>
    a.lands < b.lands ? -1 : a.lands > b.lands ? 1 : Number(a.day < a.lands) - Number(b.day < b.lands),
  );
  const seconds = (day: Day) => Date.parse(`${day}T12:00:00Z`) / 1000;
  const tags = Object.entries(repository.tags ?? {}).sort(([, a], [, b]) => (a < b ? -1 : 1));
  const rowOf = (place: number) => rows.findIndex((row) => row.place === place);
  return {
    schema: 'footfall/activity/1',
    repository: id,
    head: commitOf(repository.head ?? '2026-06-30'),
    authors: authors.map((author) => ({ key: keyOf(author), bot: author.endsWith('bot') })),
    commits: {
      time: rows.map(({ day }) => seconds(day)),
      authored: rows.map(({ day }) => seconds(day)),
      author: rows.map(({ author }) => authors.indexOf(author)),
      landed: rows.map(({ lands }) => days.indexOf(lands)),
      tagged: rows.map(({ lands }) => tags.findIndex(([, day]) => day >= lands)),
    },
    tags: tags.map(([name, day]) => ({ name, time: seconds(day) })),
    squashed: repository.squashed ? days.map((_, position) => position) : [],
    reverts: (repository.reverts ?? []).map(([by, of]) => [rowOf(by), rowOf(of)]),
    positions: days.map((day, position) => ({ commit: commitOf(day), position })),
    components: [],
    contents: contentRows(foldedContents(repository.contents ?? {}, days), days.length),
  };
}

function foldedContents(contents: NonNullable<SmallRepository['contents']>, days: Day[]): Map<string, FoldedContent[]> {
  return new Map(
    Object.entries(contents).map(([file, versions]) => {
      const changes = Object.entries(versions).map(([day, text]) => ({ from: days.indexOf(day), text }));
      const found = changes.flatMap(({ from, text }, at): FoldedContent[] => {
        if (text === null) return [];
        const lines = meaningfulLines(text);
        const blob = createHash('sha256').update(text).digest('hex');
        const to = changes[at + 1]?.from ?? days.length;
        return [{ blob, sketch: written(sketchOfLines(lines)), lines: lines.length, from, to }];
      });
      return [file, found];
    }),
  );
}

const keyOf = (author: string) =>
  [...author]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(16, '0')
    .slice(0, 16);
