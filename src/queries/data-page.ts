/** Everything there is to take away: which files, how many rows, which schema, which hash. */
import { csv } from './csv.ts';
import { count, plural } from './print.ts';

export interface ReportFile {
  file: string;
  /** From the root of the site. */
  address: string;
  /** `footfall/measures/1` */
  schema: string;
  /** Entries of its longest list, and that list's name; null: it has no list. */
  rows: { n: number; of: string } | null;
  bytes: number;
  sha256: string;
}
export interface DataKind {
  /** `measures` */
  name: string;
  schema: string;
  about: string;
  files: FileRow[];
  /** Only counted, where there is one per component. */
  many: string | null;
  size: string;
}
export interface FileRow {
  file: string;
  address: string;
  rows: string;
  size: string;
  /** SHA-256 in pieces, between which a line may break. */
  hash: string[];
}
export interface DataPage {
  title: string;
  kinds: DataKind[];
}

/** A kind with more files than this is listed in the manifest alone. */
const MOST_FILES = 40;

export function dataPage(files: ReportFile[], about: (schema: string) => string): DataPage {
  const byKind = [...Map.groupBy(files, ({ schema }) => schema)].sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    title: `${plural(files.length, 'file')} of ${plural(byKind.length, 'kind')}, ${sizeInWords(bytes)}: everything that the pages print`,
    kinds: byKind.map(([schema, own]) => ({
      name: nameOf(schema),
      schema,
      about: about(schema),
      files: own.length > MOST_FILES ? [] : own.map(fileRow),
      many: own.length > MOST_FILES ? plural(own.length, 'file') : null,
      size: sizeInWords(own.reduce((sum, file) => sum + file.bytes, 0)),
    })),
  };
}

export const nameOf = (schema: string) => schema.split('/')[1] ?? schema;

function fileRow({ file, address, rows, bytes, sha256 }: ReportFile): FileRow {
  const counted = rows === null ? 'no list' : `${count(rows.n)} ${rows.of}`;
  return { file, address, rows: counted, size: sizeInWords(bytes), hash: hashInPieces(sha256) };
}

export const hashInPieces = (sha256: string): string[] => sha256.match(/.{16}/g) ?? [];

export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 100) / 10} kB`;
  return `${Math.round(bytes / 100_000) / 10} MB`;
}

/** The longest list of the document or of one of its parts; of equals, the first. */
export function rowsOf(document: Record<string, unknown>): ReportFile['rows'] {
  const parts = [document, ...Object.values(document).filter(isRecord)];
  const lists = parts.flatMap((part) =>
    Object.entries(part).flatMap(([of, value]) => (Array.isArray(value) ? [{ n: value.length, of }] : [])),
  );
  return lists.reduce<ReportFile['rows']>((most, one) => (most === null || one.n > most.n ? one : most), null);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function manifestCsv(files: ReportFile[]): string {
  return csv(
    ['file', 'address', 'schema', 'rows', 'rows_of', 'bytes', 'sha256'],
    files.map(({ file, address, schema, rows, bytes, sha256 }) => [
      file,
      address,
      schema,
      rows?.n ?? null,
      rows?.of ?? null,
      bytes,
      sha256,
    ]),
  );
}
