/** Dependabot: that the repository has its dependencies updated by it. */
import type { Reader } from '../reader.ts';

export const dependabot: Reader = {
  id: 'dependabot',
  version: 1,
  title: 'Dependabot',
  files: '.github/dependabot.yml or .yaml.',
  facts: 'The trait updates/dependabot.',
  claims: (path) => path === '.github/dependabot.yml' || path === '.github/dependabot.yaml',
  traits: () => ['updates/dependabot'],
};
