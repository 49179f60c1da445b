/** Whether one closed quarter is as it was closed, and follows the one it was closed after. */
import type { Manifest } from '../../data/schema/quarter.ts';
import type { Files } from './manifest.ts';
import { CORRECTION, sha256, type Bytes } from './manifest.ts';
import { at, changed, sealedManifest } from './sealed-document.ts';

/** `before`: the closed quarter before, with its files; null for the first. */
export function* quarterProblems(quarter: string, own: Files, before: [string, Files] | null): Generator<string> {
  if (!own.has('manifest.json')) {
    yield `${at(`${quarter}/manifest.json`)}: expected the manifest beside edition.json, found none. Restore it; if closing it was interrupted, remove edition.json and close it again.`;
    return;
  }
  const manifest = sealedManifest(quarter, own);
  if (manifest === null) {
    yield changed(`${quarter}/manifest.json`, 'a manifest whose seal covers it', 'other bytes');
    return;
  }
  yield* fileProblems(quarter, own, manifest.files);
  yield* correctionNumbers(quarter, own);
  yield* chainProblems(manifest, before);
}

function* fileProblems(quarter: string, own: Files, expected: Manifest['files']): Generator<string> {
  for (const { file, sha256: hash } of expected) yield* sameFile(`${quarter}/${file}`, own.get(file), hash);
  const known = new Set(['manifest.json', ...expected.map(({ file }) => file)]);
  for (const file of own.keys())
    if (!known.has(file) && !CORRECTION.test(file))
      yield `${at(`${quarter}/${file}`)}: expected only what the quarter was closed with and corrections (R1.yaml), found this file added. Remove it, or give it back its name.`;
}

function* sameFile(path: string, found: Bytes | undefined, hash: string): Generator<string> {
  if (found === undefined)
    yield `${at(path)}: expected this file, found none. A closed quarter keeps its files: restore it.`;
  else if (sha256(found) !== hash) yield changed(path, hash, sha256(found));
}

/** R1, R2, … without a gap: none was taken away. */
function* correctionNumbers(quarter: string, own: Files): Generator<string> {
  const numbers = [...own.keys()].flatMap((file) => CORRECTION.exec(file)?.[1] ?? []).map(Number);
  for (let n = 1; n < Math.max(0, ...numbers); n++)
    if (!numbers.includes(n))
      yield `${at(`${quarter}/R${n}.yaml`)}: expected this correction before R${n + 1}.yaml, found none. Corrections are numbered without gaps and never removed.`;
}

function* chainProblems({ quarter, previous }: Manifest, before: [string, Files] | null): Generator<string> {
  const expected = previous?.quarter ?? null;
  const found = before?.[0] ?? null;
  if (expected !== found) {
    yield `${at(`${quarter}/manifest.json`)}: expected ${expected ?? 'no closed quarter'} before it, found ${found ?? 'none'}. Restore what was removed, renamed or slipped in between.`;
    return;
  }
  if (previous === null || before === null) return;
  const [name, files] = before;
  yield* sameFile(`${name}/manifest.json`, files.get('manifest.json'), previous.manifest);
  for (const { file, sha256: hash } of previous.corrections) yield* sameFile(`${name}/${file}`, files.get(file), hash);
}
