/** The mined document: keys in a fixed order, rows sorted, so that the same git gives the same bytes. */
import type { CatalogEntity, Mined, MinedHistory } from '../../data/schema/mined.ts';
import type { Interval, Moment } from '../../data/schema/shapes.ts';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { Reader } from '../read/reader.ts';
import type { Changes } from './changes.ts';
import { instant } from './dates.ts';
import type { Folded, FoldedRow } from './fold.ts';
import type { History } from './history.ts';
import type { Line } from './line.ts';
import { by, compare } from './order.ts';
import { merged, type Spans } from './spans.ts';
import type { VersionTag } from './tags.ts';

export interface Findings {
  repository: DiscoveredRepository;
  history: History;
  line: Line;
  changes: Changes;
  folded: Folded;
  tags: VersionTag[];
  weeks: MinedHistory['weeks'];
  readers: readonly Reader[];
}
/** A first-parent commit as documents write it, remembered as named. */
type MomentAt = (position: number) => Moment;

/** `named`: positions of the commits that the document names. */
export function minedDocument(found: Findings): { mined: Mined; named: number[] } {
  const { repository, history, line, folded } = found;
  const named = new Set<number>();
  const moment: MomentAt = (position) => {
    named.add(position);
    const commit = line.commits[position]!;
    return { commit: history.ids[commit]!, date: instant(history.committed[commit]!) };
  };
  const end = line.commits.length;
  const intervals = (spans: Spans): Interval[] =>
    merged(spans).map(([from, to]) => ({ from: moment(from), to: to === end ? null : moment(to) }));

  const rows = {
    references: references(folded, intervals),
    traits: [...folded.traits]
      .sort(([a], [b]) => compare(a, b))
      .map(([name, { spans, files }]) => ({
        name,
        intervals: intervals(spans),
        files: [...files].sort().slice(0, 10),
      })),
    catalog: [...folded.catalog.values()]
      .sort(by(...entityOrder))
      .map(({ content, file, line, spans }) => ({ entity: content, file, line: line!, intervals: intervals(spans) })),
    owners: [...folded.owners.values()]
      .sort(
        by(
          (row) => row.file,
          (row) => firstOf(row.spans),
          (row) => JSON.stringify(row.content),
        ),
      )
      .map(({ content: { owners, people }, file, line, spans }) => ({
        source: file,
        owners,
        people,
        line,
        intervals: intervals(spans),
      })),
    unreadable: [...folded.unreadable.values()]
      .sort(
        by(
          (row) => row.file,
          (row) => row.content.reader,
          (row) => row.content.reason,
        ),
      )
      .map(({ content: { reader, reason, message }, file, spans }) => ({
        file,
        reader,
        reason,
        message,
        intervals: intervals(spans),
      })),
  };
  const { id, owner, name, branch, branchFrom } = repository;
  const mined: Mined = {
    schema: 'footfall/mined/1',
    repository: { id, owner, name, branch, branchFrom },
    head: moment(end - 1),
    history: minedHistory(found, moment, named),
    ...rows,
    coverage: coverage(found),
  };
  return { mined, named: [...named].sort((a, b) => a - b) };
}

function references(folded: Folded, intervals: (spans: Spans) => Interval[]): Mined['references'] {
  return [...folded.references]
    .sort(([a], [b]) => compare(a, b))
    .map(([subject, { spans, versions, locations }]) => ({
      subject,
      intervals: intervals(spans),
      versions: [...versions]
        .map(([version, { spans, label }]) => ({ version, label, spans }))
        .sort(by((row) => row.version))
        .map(({ version, label, spans }) => ({ version, label, intervals: intervals(spans) })),
      locations: distinct(
        locations.sort(
          by(
            (row) => row.file,
            (row) => row.line,
            (row) => row.version,
          ),
        ),
      ),
    }));
}

/** Sorted rows, each once. */
const distinct = <Row extends { file: string; line: number; version: string | null }>(rows: Row[]): Row[] =>
  rows.filter((row, at) => {
    const last = rows[at - 1];
    return last === undefined || last.file !== row.file || last.line !== row.line || last.version !== row.version;
  });

type EntityRow = FoldedRow<CatalogEntity>;
const entityOrder: ((row: EntityRow) => string)[] = [
  (row) => row.file,
  (row) => row.content.kind,
  (row) => row.content.namespace,
  (row) => row.content.name,
  (row) => JSON.stringify(row.content),
];

const firstOf = (spans: Spans) => merged(spans)[0]![0];

function minedHistory(found: Findings, moment: MomentAt, named: Set<number>): MinedHistory {
  const { history, line, changes, tags, weeks } = found;
  const end = line.commits.length;
  const firstCommit = moment(0);
  const born = changes.bornAge === null ? null : moment(end - 1 - changes.bornAge);
  const written = tags
    .map(({ name, commit, committed }) => ({ name, commit, date: instant(committed) }))
    .sort(by((tag) => tag.name));
  for (const { commit } of tags) {
    const index = history.index.get(commit);
    if (index !== undefined && line.commits[line.landed[index]!] === index) named.add(line.landed[index]!);
  }
  return {
    firstCommit,
    born,
    commits: history.ids.length,
    firstParentCommits: end,
    roots: history.parents.filter((parents) => parents.length === 0).length,
    weeks,
    tags: written,
    redated: redated(found, named),
    skewed: line.kept.filter((kept) => !kept).length,
  };
}

/** Of the commits that are named, those whose date is not what they say. */
function redated({ history, line }: Findings, named: Set<number>): MinedHistory['redated'] {
  const rows: MinedHistory['redated'] = [];
  for (const position of [...named].sort((a, b) => a - b)) {
    const commit = line.commits[position]!;
    const date = instant(line.time[commit]!);
    if (date !== instant(history.committed[commit]!)) rows.push({ commit: history.ids[commit]!, date });
  }
  return rows;
}

function coverage({ changes, readers }: Findings): Mined['coverage'] {
  const read = changes.files.filter(({ claim }) => claim.readers.length > 0);
  return {
    readers: readers.map(({ id, version }) => ({ id, version })).sort(by((reader) => reader.id)),
    files: read.length,
    versions: read.reduce((sum, { blobs }) => sum + new Set(blobs.filter((blob) => blob !== null)).size, 0),
  };
}
