/** Mergify: the merge queue, and the repository whose rules it goes on from. */
import type { Reader } from '../reader.ts';
import { parseYaml } from '../yaml.ts';
import { extended } from './github-config.ts';

export const mergify: Reader = {
  id: 'mergify',
  version: 1,
  title: 'Mergify',
  files: '.mergify.yml at the root, config.yml in .mergify, and mergify.yml in .github.',
  facts:
    'A reference for the repository of the same owner that `extends` goes on from (pkg:generic/github-config/<repository>).',
  gives: ['pkg:generic/github-config/'],
  claims: (path) => /^(?:\.mergify|\.mergify\/config|\.github\/mergify)\.ya?ml$/.test(path),
  needles: ['extends'],
  read: (text) => extended(parseYaml(text, { lastWins: true })[0], 'extends'),
};
