/** What a schema cannot see about golden paths: that they fit each other, the teams, the calendar and the purl grammar. */
import { PackageURL } from 'packageurl-js';
import semver from 'semver';
import type { GoldenPath, Signal, Team } from '../../data/schema/inputs.ts';
import type { DeclaredFile } from './declared-file.ts';
import type { Items } from './declared-items.ts';
import { checkMandate } from './check-mandate.ts';
import type { Report } from './check-mandate.ts';
import { suggestion } from './front-matter-rules.ts';

/** A path with a mistake is left out; an owner or predecessor that does not exist is left out of its path. */
export function checkedPaths(file: DeclaredFile, { items, problems }: Items<GoldenPath>, teams: Team[] | null) {
  const found = [...problems];
  const ids = items.map(({ value }) => value.id);
  const goldenPaths: GoldenPath[] = [];
  for (const { index, value: path } of items) {
    const before = found.length;
    const report: Report = (place, text) => {
      found.push(file.problem(['goldenPaths', index, ...place], `goldenPaths[${index}]${text}`));
    };
    checkId(path, goldenPaths, report);
    for (const [i, signal] of path.signals.entries()) checkSignal(signal, ['signals', i], report);
    for (const [i, rival] of path.rivals.entries()) checkSignal(rival, ['rivals', i], report);
    for (const [i, mandate] of path.mandates.entries()) checkMandate(mandate, i, path, teams, report);
    for (const [i, range] of path.supported.entries()) checkRange(range, i, report);
    if (found.length > before) continue;
    goldenPaths.push({
      ...path,
      owner: knownOwner(path, teams, report),
      supersedes: knownPredecessor(path, ids, report),
    });
  }
  return { goldenPaths, problems: found };
}

function checkId({ id }: GoldenPath, before: GoldenPath[], report: Report): void {
  if (!before.some((other) => other.id === id)) return;
  report(['id'], `.id is "${id}", which another path has already. Give one of them another id.`);
}

function checkSignal(signal: Signal, place: [string, number], report: Report): void {
  if (!('reference' in signal)) return;
  const { reference } = signal;
  const where = `.${place[0]}[${place[1]}].reference is "${reference}"`;
  try {
    const { version, qualifiers } = PackageURL.fromString(reference);
    if (version === undefined && qualifiers === undefined) return;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    report(
      [...place, 'reference'],
      `${where}, expected a package URL such as pkg:githubactions/acme/golden-paths: ${error.message}. Correct it.`,
    );
    return;
  }
  report(
    [...place, 'reference'],
    `${where}, expected no version and no qualifiers: a signal covers all of them. Remove what follows @ or ?.`,
  );
}

function checkRange(range: string, i: number, report: Report): void {
  if (semver.validRange(range) !== null) return;
  report(['supported', i], `.supported[${i}] is "${range}", expected a version range such as >=3 or 4.x. Correct it.`);
}

function knownOwner({ owner }: GoldenPath, teams: Team[] | null, report: Report): string | undefined {
  if (owner === undefined || !teams || teams.some(({ id }) => id === owner)) return owner;
  report(
    ['owner'],
    `.owner is "${owner}", expected the id of a team. ${suggestion(
      owner,
      teams.map(({ id }) => id),
    )}`,
  );
  return undefined;
}

function knownPredecessor({ id, supersedes }: GoldenPath, ids: string[], report: Report): string | undefined {
  const others = ids.filter((other) => other !== id);
  if (supersedes === undefined || others.includes(supersedes)) return supersedes;
  report(
    ['supersedes'],
    `.supersedes is "${supersedes}", expected the id of another path. ${suggestion(supersedes, others)}`,
  );
  return undefined;
}
