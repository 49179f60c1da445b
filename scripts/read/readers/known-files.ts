/** What the mere presence of a file at its well-known place tells about a repository. Nothing is read. */
import type { Reader } from '../reader.ts';

/** Systems by the place where they look for their configuration. */
const places: [trait: string, place: RegExp][] = [
  ['ci/travis', /^\.travis\.ya?ml$/],
  // Only the YAML of Drone can be read; these are programs that write it.
  ['ci/drone', /^\.drone\.(?:jsonnet|star)$/],
  ['ci/woodpecker', /^\.woodpecker(?:\.ya?ml$|\/[^/]+\.ya?ml$)/],
  ['ci/appveyor', /^\.?appveyor\.ya?ml$/],
  [
    'ci/concourse',
    /^(?:\.?concourse\/.*|ci\/(?:pipeline|concourse)(?:[.-][\w.-]+)?|\.?concourse(?:-pipeline)?)\.ya?ml$/,
  ],
  ['ci/cloud-build', /^cloudbuild\.(?:ya?ml|json)$/],
  ['ci/codebuild', /^buildspec\.ya?ml$/],
  ['ci/semaphore', /^\.semaphore\/semaphore\.ya?ml$/],
  ['ci/cirrus', /^\.cirrus\.ya?ml$/],
  ['ci/teamcity', /^\.teamcity\/[^/]+$/],
  ['ci/wercker', /^wercker\.ya?ml$/],
  ['ci/codefresh', /^(?:\.codefresh\/)?codefresh\.ya?ml$/],
];

export const knownFiles: Reader = {
  id: 'known-files',
  version: 1,
  title: 'CI systems by their files',
  files: 'The configuration of CI systems that nothing else here reads, at the place where each looks for it.',
  facts: `By presence alone: the traits ${places.map(([trait]) => trait).join(', ')}.`,
  claims: (path) => places.some(([, place]) => place.test(path)),
  traits: (path) => places.filter(([, place]) => place.test(path)).map(([trait]) => trait),
};
