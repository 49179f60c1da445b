import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { bitbucket } from './bitbucket.ts';

test.each([
  ['bitbucket-pipelines.yml', true],
  ['a/bitbucket-pipelines.yml', false],
  ['bitbucket-pipelines.yml.bak', false],
])('%s is read: %s', (path, claimed) => expect(bitbucket.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'pipes and images at any depth',
    'image: node:22\npipelines:\n  default:\n    - step:\n        image:\n          name: acme/build:1\n        script:\n          - npm test\n          - pipe: atlassian/aws-s3-deploy:1.1.0\n            variables: {X: y}\n    - parallel:\n        - step:\n            script:\n              - pipe: docker://acme/pipe:2\n',
    [
      '1 pkg:docker/node@22',
      '6 pkg:docker/acme/build@1',
      '9 pkg:generic/bitbucket-pipe/atlassian/aws-s3-deploy@1.1.0',
      '14 pkg:docker/acme/pipe@2',
    ],
  ],
  [
    'pipelines of other repositories',
    'definitions:\n  imports:\n    shared: shared-pipelines:master:shared.yml\npipelines:\n  default:\n    import: nodejs-build@shared\n  custom:\n    x:\n      import: shared-pipelines:v1:build\n',
    [
      '3 pkg:generic/bitbucket-import/shared-pipelines@master#shared.yml',
      '9 pkg:generic/bitbucket-import/shared-pipelines@v1#build',
    ],
  ],
  ['services', 'definitions:\n  services:\n    db:\n      image: postgres\n', ['4 pkg:docker/postgres']],
])('%s', (_, text, facts) => expect(told(bitbucket, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'broken YAML',
    'image: "',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a double quoted scalar.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(bitbucket, text)).toEqual([`unreadable: ${message}`]));
