import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { serverless } from './serverless.ts';

test.each([
  ['serverless.yml', true],
  ['a/serverless.json', true],
  ['serverless.ts', false],
  ['serverless.prod.yml', false],
])('%s is read: %s', (path, claimed) => expect(serverless.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'plugins, framework, runtimes',
    "service: users\nframeworkVersion: '3'\nprovider:\n  name: aws\n  runtime: nodejs20.x\nplugins:\n  - serverless-offline\n  - '@acme/plugin'\n  - ./local\nfunctions:\n  a:\n    handler: a.b\n    runtime: python3.12\n  b: {runtime: '${self:custom.r}'}\n",
    [
      '1 trait serverless',
      '2 pkg:npm/serverless@3',
      '5 pkg:generic/lambda-runtime/nodejs@20.x',
      '7 pkg:npm/serverless-offline',
      '8 pkg:npm/%40acme/plugin',
      '13 pkg:generic/lambda-runtime/python@3.12',
    ],
  ],
  [
    'plugins with a place of their own',
    'service: x\nplugins:\n  localPath: p\n  modules: [serverless-esbuild]\n',
    ['1 trait serverless', '4 pkg:npm/serverless-esbuild'],
  ],
  [
    'images',
    'service: x\nprovider:\n  name: aws\n  ecr:\n    images:\n      base: {uri: "public.ecr.aws/acme/base:1"}\n      own: {path: ./}\nfunctions:\n  a: {image: base}\n  b: {image: "000.dkr.ecr.us-east-1.amazonaws.com/b:2"}\n',
    [
      '1 trait serverless',
      '6 pkg:docker/public.ecr.aws/acme/base@1',
      '10 pkg:docker/000.dkr.ecr.us-east-1.amazonaws.com/b@2',
    ],
  ],
  [
    'runtimes of other clouds are others',
    'service: x\nprovider: {name: google, runtime: nodejs18}\n',
    ['1 trait serverless'],
  ],
  ['tags of CloudFormation', 'service: x\nresources:\n  Outputs: {A: {Value: !Ref B}}\n', ['1 trait serverless']],
  ['JSON', '{\n  "service": "x",\n  "plugins": ["a"]\n}\n', ['2 trait serverless', '3 pkg:npm/a']],
])('%s', (_, text, facts) => expect(told(serverless, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['another file', 'plugins: []\n', 'schema-error: Line 1: expected a service or a provider, found neither.'],
])('%s is unreadable', (_, text, message) => expect(told(serverless, text)).toEqual([`unreadable: ${message}`]));
