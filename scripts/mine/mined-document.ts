/** The mined document: keys in a fixed order, rows sorted, so that the same git gives the same bytes. */
import type { Mined, MinedComponent, MinedHistory } from '../../data/schema/mined.ts';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { Reader } from '../read/reader.ts';
import type { Birth } from './birth.ts';
import type { Changes } from './changes.ts';
import type { FoundComponent } from './components.ts';
import { instant } from './dates.ts';
import type { Folded } from './folded.ts';
import type { History } from './history.ts';
import type { Line } from './line.ts';
import { minedRows } from './mined-rows.ts';
import { bornBefore } from './moved-folder.ts';
import { naming as namingOf, type Naming } from './naming.ts';
import { by } from './order.ts';
import type { VersionTag } from './tags.ts';

export interface Findings {
  repository: DiscoveredRepository;
  history: History;
  line: Line;
  changes: Changes;
  birth: Birth | null;
  components: FoundComponent[];
  folded: Folded;
  tags: VersionTag[];
  weeks: MinedHistory['weeks'];
  readers: readonly Reader[];
}
/** `named`: positions of the commits that the document names. */
export function minedDocument(found: Findings): { mined: Mined; named: number[] } {
  const naming = namingOf(found.history, found.line);
  const { id, owner, name, ownerFrom, branch, branchFrom, forge } = found.repository;
  const rows = minedRows(found.folded, naming);
  const components = found.components.map((component) => minedComponent(component, found, naming));
  const mined: Mined = {
    schema: 'footfall/mined/1',
    repository: { id, owner, name, ownerFrom, branch, branchFrom, ...(forge && { forge }) },
    head: naming.moment(found.line.commits.length - 1),
    history: minedHistory(found, naming),
    ...rows,
    components,
    coverage: coverage(found),
  };
  return { mined, named: [...naming.named].sort((a, b) => a - b) };
}

function minedHistory(found: Findings, { moment, named }: Naming): MinedHistory {
  const { history, line, birth, tags, weeks } = found;
  const end = line.commits.length;
  const firstCommit = moment(0);
  const born = birth && moment(birth.position);
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
    bornBecause: birth && birth.because,
    commits: history.ids.length,
    firstParentCommits: end,
    roots: history.parents.filter((parents) => parents.length === 0).length,
    weeks,
    tags: written,
    redated: redated(found, named),
    skewed: line.kept.filter((kept) => !kept).length,
  };
}

function minedComponent(component: FoundComponent, { components, birth }: Findings, naming: Naming): MinedComponent {
  const { path, because, file, code, folded, commits, weeks } = component;
  const { references, traits, owners } = minedRows(folded, naming);
  const own = birth?.own ?? 0;
  const first = code.find(([, to]) => to > own);
  return {
    path,
    because,
    file,
    intervals: naming.intervals(code.flat()),
    born: first ? naming.moment(Math.max(bornBefore(component, components) ?? first[0], own)) : null,
    commits,
    weeks,
    references,
    traits,
    owners,
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
  // Where only another repository ever stood, no file was read.
  const read = changes.files.filter(
    ({ claim, blobs }) => claim.readers.length > 0 && blobs.some((blob) => blob !== null),
  );
  return {
    readers: readers.map(({ id, version }) => ({ id, version })).sort(by((reader) => reader.id)),
    files: read.length,
    versions: read.reduce((sum, { blobs }) => sum + new Set(blobs.filter((blob) => blob !== null)).size, 0),
  };
}
