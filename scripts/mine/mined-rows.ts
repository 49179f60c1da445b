/** What was folded, as sorted rows of the document. */
import type { CatalogEntity, Mined } from '../../data/schema/mined.ts';
import type { Folded, FoldedReference, FoldedRow, FoldedTrait } from './folded.ts';
import type { Naming } from './naming.ts';
import { by, compare } from './order.ts';
import { merged, type Spans } from './spans.ts';

type Rows = Pick<Mined, 'references' | 'traits' | 'catalog' | 'owners' | 'unreadable'>;
const FILES_OF_A_TRAIT = 10;

export function minedRows(folded: Folded, naming: Naming): Rows {
  return {
    references: [...folded.references]
      .sort(([a], [b]) => compare(a, b))
      .map(([subject, reference]) => referenceRow(subject, reference, naming)),
    traits: [...folded.traits]
      .sort(([a], [b]) => compare(a, b))
      .map(([name, { spans, files }]) => ({ name, intervals: naming.intervals(spans), ...placesOf(files) })),
    catalog: [...folded.catalog.values()].sort(by(...entityOrder)).map(({ content, file, line, spans }) => ({
      entity: content,
      file,
      line: line!,
      intervals: naming.intervals(spans),
    })),
    owners: ownersRows(folded, naming),
    unreadable: unreadableRows(folded, naming),
  };
}

function placesOf(files: FoldedTrait['files']): Pick<Rows['traits'][number], 'files' | 'lines'> {
  const shown = [...files].sort(([a], [b]) => compare(a, b)).slice(0, FILES_OF_A_TRAIT);
  const lines = shown.map(([, line]) => line);
  return { files: shown.map(([file]) => file), ...(lines.some((line) => line !== null) && { lines }) };
}

function referenceRow(
  subject: string,
  { spans, versions, locations }: FoldedReference,
  naming: Naming,
): Rows['references'][number] {
  return {
    subject,
    intervals: naming.intervals(spans),
    versions: [...versions]
      .sort(by(([version]) => version))
      .map(([version, { spans, label }]) => ({ version, label, intervals: naming.intervals(spans) })),
    locations: distinct(
      locations.sort(
        by(
          (row) => row.file,
          (row) => row.line,
          (row) => row.version,
        ),
      ),
    ),
  };
}

/** Sorted rows, each once. */
const distinct = <Row extends { file: string; line: number; version: string | null }>(rows: Row[]): Row[] =>
  rows.filter((row, at) => {
    const last = rows[at - 1];
    return last === undefined || last.file !== row.file || last.line !== row.line || last.version !== row.version;
  });

const entityOrder: ((row: FoldedRow<CatalogEntity>) => string)[] = [
  (row) => row.file,
  (row) => row.content.kind,
  (row) => row.content.namespace,
  (row) => row.content.name,
  (row) => JSON.stringify(row.content),
];

function ownersRows(folded: Folded, naming: Naming): Rows['owners'] {
  const order = by<FoldedRow<{ owners: string[]; people: number }>>(
    (row) => row.file,
    (row) => firstOf(row.spans),
    (row) => JSON.stringify(row.content),
  );
  return [...folded.owners.values()].sort(order).map(({ content: { owners, people }, file, line, spans }) => ({
    source: file,
    owners,
    people,
    line,
    intervals: naming.intervals(spans),
  }));
}

const firstOf = (spans: Spans) => merged(spans)[0]![0];

function unreadableRows(folded: Folded, naming: Naming): Rows['unreadable'] {
  const order = by<FoldedRow<{ reader: string; reason: string }>>(
    (row) => row.file,
    (row) => row.content.reader,
    (row) => row.content.reason,
  );
  return [...folded.unreadable.values()].sort(order).map(({ content: { reader, reason, message }, file, spans }) => ({
    file,
    reader,
    reason,
    message,
    intervals: naming.intervals(spans),
  }));
}
