import { expect, test } from 'vitest';
import { jenkinsLibrary } from './jenkins-library.ts';

// After the directory structure in Jenkins' documentation of shared libraries.
test.each([
  ['vars/foo.groovy', true],
  ['vars/withPipeline.groovy', true],
  ['vars/foo.txt', false],
  ['src/org/foo/Bar.groovy', false],
  ['resources/org/foo/bar.json', false],
  ['test/vars/foo.groovy', false],
  ['vars/sub/foo.groovy', false],
])('%s makes a repository a library: %s', (path, claimed) => expect(jenkinsLibrary.claims(path)).toBe(claimed));

test('its trait', () => expect(jenkinsLibrary.traits!('vars/foo.groovy')).toEqual(['ci/jenkins-library']));
