/** Every format that is read. A new reader is a file in `readers/`, its test, and one line here. */
import { leftOut } from './left-out.ts';
import type { Reader } from './reader.ts';
import { backstage } from './readers/backstage.ts';
import { codeowners } from './readers/codeowners.ts';
import { dependabot } from './readers/dependabot.ts';
import { dockerfile } from './readers/dockerfile.ts';
import { githubAction } from './readers/github-action.ts';
import { githubWorkflow } from './readers/github-workflow.ts';
import { jenkinsfile } from './readers/jenkinsfile.ts';
import { knownFiles } from './readers/known-files.ts';
import { renovate } from './readers/renovate.ts';

export const readers: Reader[] = [
  backstage,
  codeowners,
  dependabot,
  dockerfile,
  githubAction,
  githubWorkflow,
  jenkinsfile,
  knownFiles,
  renovate,
];

/** The readers of a file, by its path from the repository's root; none for files that are left out. */
export const readersFor = (path: string): Reader[] =>
  leftOut(path) ? [] : readers.filter((reader) => reader.claims(path));

/** Formats that organisations use and nothing here reads yet. */
export const notRead: string[] = [];
