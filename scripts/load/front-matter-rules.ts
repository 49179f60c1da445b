/** Rules that changelog entries and deprecations have in common: teams, paths, headings and links exist. */
import type { Inputs } from '../../data/schema/inputs.ts';
import type { Body } from './front-matter-body.ts';
import type { Writing } from './front-matter-folder.ts';
import { unresolved } from './front-matter-links.ts';
import { nearest } from '../command/nearest.ts';
import type { Place } from './yaml-lines.ts';

/** What front matter may refer to. */
export interface Context {
  /** Null: there is no directory of groups, so owners are taken at their word. */
  teams: string[] | null;
  /** Null: golden paths are proposed, not declared, so their ids may change. */
  paths: string[] | null;
  /** `DEP-0007`, by the names of their files. */
  deprecations: string[];
  /** `2026/09/node-pipeline-v4`, by the names of their files. */
  entries: string[];
}

export function contextOf(inputs: Inputs | null, deprecations: string[], entries: string[]): Context {
  const declared = inputs !== null && inputs.origin !== 'proposed' && inputs.goldenPaths.length > 0;
  return {
    teams: inputs?.teams?.map(({ id }) => id) ?? null,
    paths: declared ? inputs.goldenPaths.map(({ id }) => id) : null,
    deprecations,
    entries,
  };
}

type Named = { owner: string; path?: string | undefined };

export function* unknownNames({ value, problem }: Writing<Named>, { teams, paths }: Context): Generator<string> {
  if (teams !== null && !teams.includes(value.owner))
    yield problem(['owner'], `owner is "${value.owner}", expected the id of a team. ${suggestion(value.owner, teams)}`);
  if (value.path !== undefined && paths !== null && !paths.includes(value.path))
    yield problem(
      ['path'],
      `path is "${value.path}", expected the id of a golden path. ${suggestion(value.path, paths)}`,
    );
}

/** Every heading is there, once, with something under it. */
export function* missingSections(writing: Writing<unknown>, expected: string[]): Generator<string> {
  const { sections } = writing.body;
  const headings = sections.map(({ heading }) => heading);
  for (const heading of expected) {
    const first = sections.find((section) => section.heading === heading);
    const near = nearest(
      heading,
      headings.filter((other) => !expected.includes(other)),
    );
    const meant = sections.find((section) => section.heading === near);
    if (!first && meant)
      yield writing.problemAt(meant.line, `the heading is "## ${near}", expected "## ${heading}". Correct it.`);
    else if (!first)
      yield writing.problemAt(
        lastLine(writing.body),
        `the heading "## ${heading}" is missing. Add it with a sentence under it.`,
      );
  }
  for (const { heading, line, empty } of sections) {
    const fix = expected.includes(heading) ? 'Write a sentence.' : 'Write a sentence, or remove the heading.';
    if (empty) yield writing.problemAt(line, `nothing stands under "## ${heading}". ${fix}`);
  }
}

/** Addresses in the front matter, by their place. */
export function* brokenAddresses(
  { problem }: Writing<unknown>,
  addresses: [Place, string | undefined][],
  context: Context,
): Generator<string> {
  for (const [place, address] of addresses) {
    const why = address === undefined ? null : unresolved(address, [], context);
    if (why !== null) yield problem(place, `the link ${address} leads nowhere: ${why}`);
  }
}

/** What in the text leads nowhere or would not be shown. */
export function* brokenText({ body, problemAt }: Writing<unknown>, context: Context): Generator<string> {
  const headings = body.sections.map(({ heading }) => heading);
  for (const { what, line } of body.links) {
    const why = unresolved(what, headings, context);
    if (why !== null) yield problemAt(line, `the link ${what} leads nowhere: ${why}`);
  }
  for (const { what, line } of body.pictures)
    yield problemAt(line, `the picture ${what} would not be shown: pages load none. Link to it instead.`);
  for (const { what, line } of body.html)
    yield problemAt(line, `${what} is HTML, expected markdown. Put it in backticks if it is meant as text.`);
}

export function suggestion(found: string, known: string[]): string {
  const near = nearest(found, known);
  if (near !== null) return `Did you mean "${near}"?`;
  return known.length > 0 ? `Known are ${known.join(', ')}.` : 'There is none yet.';
}

/** Where the missing would be added: at the last section, else at the top of the file. */
function lastLine({ sections }: Body): number {
  return sections.at(-1)?.line ?? 1;
}
