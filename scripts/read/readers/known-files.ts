/** What the mere presence of a file at its well-known place tells about a repository. Nothing is read. */
import type { Reader } from '../reader.ts';

/** Systems by the place where they look for their configuration. */
const places: [trait: string, place: RegExp][] = [
  // Only the YAML of Drone and Cirrus can be read; these are programs that write it.
  ['ci/drone', /^\.drone\.(?:jsonnet|star)$/],
  ['ci/cirrus', /^\.cirrus\.star$/],
  ['ci/teamcity', /^\.teamcity\/[^/]+$/],
  ['ci/wercker', /^wercker\.ya?ml$/],
];

export const knownFiles: Reader = {
  id: 'known-files',
  version: 2,
  title: 'CI systems by their files',
  files: 'The configuration of CI systems that nothing else here reads, at the place where each looks for it.',
  facts: `By presence alone: the traits ${places.map(([trait]) => trait).join(', ')}.`,
  claims: (path) => places.some(([, place]) => place.test(path)),
  traits: (path) => places.filter(([, place]) => place.test(path)).map(([trait]) => trait),
};
