/** What the platform offers, as the files by which a repository of the sample takes it up. */
import { dockerfile, workflow } from './files.ts';
import type { Files } from './files.ts';

export interface Path {
  /** As in data/inputs/golden-paths.yaml. */
  id: string;
  /** Whether the pipeline that was there before goes away. */
  replacesPipeline: boolean;
  files(version: string): Files;
}

function calledPipeline(id: string, uses: string, inputs: string[] = []): Path {
  const jobs = (version: string) => ['pipeline:', `  uses: ${uses}@${version}`, ...inputs.map((line) => `  ${line}`)];
  return {
    id,
    replacesPipeline: true,
    files: (version) => ({ '.github/workflows/ci.yml': workflow('CI', jobs(version)) }),
  };
}

export const nodePipeline = calledPipeline('node-pipeline', 'acme/golden-paths/.github/workflows/node.yml', [
  'with:',
  '  node-version: 24',
]);
export const jvmPipeline = calledPipeline('jvm-pipeline', 'acme/golden-paths/.github/workflows/jvm.yml');

/** Images are versioned by tag: `24`, `24-debug`. */
export const baseImages: Path = {
  id: 'base-images',
  replacesPipeline: false,
  files: (version) => ({ Dockerfile: dockerfile(`ghcr.io/acme/images/node:${version}`) }),
};

export const renovatePresets: Path = {
  id: 'renovate-presets',
  replacesPipeline: false,
  files: () => ({ 'renovate.json': '{ "extends": ["github>acme/renovate-config"] }\n' }),
};

const deployFile = '.github/workflows/deploy.yml';
export const deployAction: Path = {
  id: 'deploy-action',
  replacesPipeline: false,
  files: (version) => ({
    [deployFile]: workflow('Deploy', [
      'deploy:',
      '  runs-on: ubuntu-latest',
      '  steps:',
      '    - uses: actions/checkout@v4',
      `    - uses: acme/deploy@${version}`,
    ]),
  }),
};
/** The same file: whoever takes it up leaves the action, which it calls in their stead. */
export const ship: Path = {
  id: 'ship',
  replacesPipeline: false,
  files: (version) => ({
    [deployFile]: workflow('Deploy', ['deploy:', `  uses: acme/ship/.github/workflows/ship.yml@${version}`]),
  }),
};
