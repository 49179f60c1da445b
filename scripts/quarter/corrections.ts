/** `R1.yaml`, `R2.yaml` …: values that were published wrong, each with its reason, beside the edition that stays as it is. */
import { Correction, type CorrectedValue, type Edition } from '../../data/schema/quarter.ts';
import type { QuarterReport } from '../../data/schema/report/quarters.ts';
import { parseDeclaredFile } from '../load/declared-file.ts';
import { complaints } from '../load/issue.ts';
import { schemaOf } from '../load/schema-at.ts';
import type { Files } from './manifest.ts';
import { CORRECTION } from './manifest.ts';

export type Corrected = QuarterReport['corrections'][number];

/** `own`: the files of the quarter by name. In the order of their numbers; one with a mistake is left out. */
export function corrections(edition: Edition, own: Files): { corrections: Corrected[]; problems: string[] } {
  const names = [...own.keys()].filter((name) => CORRECTION.test(name)).sort((a, b) => numberOf(a) - numberOf(b));
  const problems: string[] = [];
  const found: Corrected[] = [];
  for (const name of names) {
    const { correction, problems: wrong } = parseCorrection(name, edition, found, text(own.get(name)!));
    problems.push(...wrong);
    if (correction) found.push(correction);
  }
  return { corrections: found, problems };
}

function parseCorrection(name: string, edition: Edition, before: Corrected[], words: string) {
  const { file, problem } = parseDeclaredFile(`data/quarters/${edition.quarter}/${name}`, words);
  if (!file) return { correction: null, problems: [problem] };
  const parsed = Correction.safeParse(file.value ?? {});
  if (!parsed.success) {
    const found = complaints(parsed.error, file.value ?? {}, [], schemaOf(Correction));
    return { correction: null, problems: found.map(({ place, text: sentence }) => file.problem(place, sentence)) };
  }
  const { what, old, new: now, reason, day } = parsed.data;
  const path = what.path ?? null;
  const published = publishedValue(edition, before, what.metric, path);
  const where = path === null ? what.metric : `${what.metric} of ${path}`;
  if (published === null)
    return {
      correction: null,
      problems: [file.problem(['what'], `what is ${where}, which was not published. Name one of ${known(edition)}.`)],
    };
  if (!same(published, old))
    return {
      correction: null,
      problems: [
        file.problem(
          ['old'],
          `old is ${inWords(old)}, expected what was published for ${where}, ${inWords(published)}. Correct it.`,
        ),
      ],
    };
  const id = name.replace('.yaml', '');
  return { correction: { id, metric: what.metric, path, old, new: now, reason, day }, problems: [] };
}

/** What stands on the page: the frozen value, or what the last correction made of it. */
function publishedValue(edition: Edition, before: Corrected[], metric: string, path: string | null) {
  const last = before.findLast((one) => one.metric === metric && one.path === path);
  if (last) return last.new;
  const measure = edition.figures.find((one) => one.metric === metric && one.path === path)?.measure;
  if (!measure || 'unknown' in measure) return null;
  const figure = edition.figures.find((one) => one.metric === metric && one.path === path)!;
  if (figure.unit.startsWith('share')) return { n: measure.n, of: measure.of };
  return measure.value === null ? null : { value: measure.value };
}

function same(a: CorrectedValue, b: CorrectedValue): boolean {
  if ('value' in a) return 'value' in b && a.value === b.value;
  return 'n' in b && a.n === b.n && a.of === b.of;
}

const inWords = (value: CorrectedValue) =>
  'value' in value ? `{ value: ${value.value} }` : `{ n: ${value.n}, of: ${value.of} }`;
const known = ({ figures }: Edition) =>
  figures.map(({ metric, path }) => (path === null ? metric : `${metric} of ${path}`)).join(', ');
const numberOf = (name: string) => Number(CORRECTION.exec(name)![1]);
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
