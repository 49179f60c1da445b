/** `data/inputs`: what people declare. A mistake costs what it stands in, never the run; every one is reported, all at once. */
import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative } from 'node:path';
import { GoldenPath, Team } from '../../data/schema/inputs.ts';
import type { Inputs } from '../../data/schema/inputs.ts';
import { checkedPaths } from './check-paths.ts';
import { checkedTeams } from './check-teams.ts';
import { parseDeclaredFile } from './declared-file.ts';
import type { DeclaredFile } from './declared-file.ts';
import { declaredItems } from './declared-items.ts';
import { loadDeclarations } from './declarations.ts';
import { deprecationIds } from './deprecations.ts';
import { organisationOf } from './organisation.ts';

export interface LoadedInputs {
  /** Null: there is no such folder. Without golden paths in it they are to be proposed. */
  inputs: Inputs | null;
  problems: string[];
}

export async function loadInputs(folder: string): Promise<LoadedInputs> {
  if (!(await isFolder(folder))) return { inputs: null, problems: [] };
  const problems: string[] = [];
  const load = async (name: string) => {
    const { file, problem } = await loadFile(folder, name);
    if (problem !== undefined) problems.push(problem);
    return file;
  };
  const organisationFile = await load('organisation.yaml');
  const teamsFile = await load('teams.yaml');
  const pathsFile = await load('golden-paths.yaml');

  const { organisation, problems: inOrganisation } = organisationOf(organisationFile);
  const { teams, problems: inTeams } = teamsOf(teamsFile);
  const { goldenPaths, problems: inPaths } = pathsOf(pathsFile, teams);
  const { declarations, problems: inDeclarations } = await loadDeclarations(load, {
    teams,
    paths: goldenPaths,
    deprecations: await deprecationIds(join(folder, '../deprecations')),
  });
  problems.push(...inOrganisation, ...inTeams, ...inPaths, ...inDeclarations);
  const origin = organisation.sample ? 'sample' : 'declared';
  return { inputs: { organisation, teams, goldenPaths, origin, rejected: [], problems, declarations }, problems };
}

/** Null: no directory of groups, which differs from one without any. */
function teamsOf(file: DeclaredFile | null): { teams: Team[] | null; problems: string[] } {
  if (file?.value === undefined) return { teams: null, problems: [] };
  return checkedTeams(file, declaredItems(file, 'teams', Team));
}

function pathsOf(file: DeclaredFile | null, teams: Team[] | null): { goldenPaths: GoldenPath[]; problems: string[] } {
  if (!file) return { goldenPaths: [], problems: [] };
  return checkedPaths(file, declaredItems(file, 'goldenPaths', GoldenPath), teams);
}

async function loadFile(folder: string, name: string): Promise<{ file: DeclaredFile | null; problem?: string }> {
  let text: string;
  try {
    text = await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { file: null };
    throw error;
  }
  const parsed = parseDeclaredFile(`${shown(folder)}/${name}`, text);
  return parsed.file ? { file: parsed.file } : { file: null, problem: parsed.problem };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Problems are published: a folder elsewhere on the machine is called by its own name only. */
function shown(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? basename(folder) : path.replaceAll('\\', '/');
}
