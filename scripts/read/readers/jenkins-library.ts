/** Jenkins shared libraries: what a repository is that others load. Nothing is read. */
import type { Reader } from '../reader.ts';

export const jenkinsLibrary: Reader = {
  id: 'jenkins-library',
  version: 1,
  title: 'Jenkins shared libraries',
  files: 'The steps of a shared library, vars/<name>.groovy, where Jenkins looks for them.',
  facts: 'By presence alone: the trait ci/jenkins-library. What the library does, and loads itself, is not seen.',
  claims: (path) => /^vars\/[A-Za-z]\w*\.groovy$/.test(path),
  traits: () => ['ci/jenkins-library'],
};
