/** What the platform offers in the sample, as the files by which a repository takes it up. */
import { workflow } from './files.ts';
import type { Files } from './files.ts';

export interface Path {
  /** As in data/inputs/golden-paths.yaml. */
  id: string;
  files(version: string): Files;
}

function called(id: string, file: string, job: string, uses: string, inputs: string[] = []): Path {
  const jobs = (version: string) => [`${job}:`, `  uses: ${uses}@${version}`, ...inputs.map((line) => `  ${line}`)];
  return { id, files: (version) => ({ [file]: workflow(jobs(version)) }) };
}

export const nodePipeline = called(
  'node-pipeline',
  '.github/workflows/ci.yml',
  'pipeline',
  'acme/golden-paths/.github/workflows/node.yml',
  ['with:', '  node-version: 24'],
);
export const jvmPipeline = called(
  'jvm-pipeline',
  '.github/workflows/ci.yml',
  'pipeline',
  'acme/golden-paths/.github/workflows/jvm.yml',
);
