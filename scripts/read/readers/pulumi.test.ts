import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { pulumi } from './pulumi.ts';

test.each([
  ['Pulumi.yaml', true],
  ['infra/Pulumi.yml', true],
  ['Pulumi.prod.yaml', false],
])('%s is read: %s', (path, claimed) => expect(pulumi.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  ['a runtime', 'name: x\nruntime: nodejs\n', ['2 pkg:generic/pulumi-runtime/nodejs']],
  [
    'a runtime with options',
    'name: x\nruntime:\n  name: python\n  options: {virtualenv: venv}\n',
    ['3 pkg:generic/pulumi-runtime/python'],
  ],
  [
    'a program in the file',
    'name: x\nruntime: yaml\nresources: {b: {type: "aws:s3:Bucket"}}\n',
    ['2 pkg:generic/pulumi-runtime/yaml'],
  ],
])('%s', (_, text, facts) => expect(told(pulumi, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['no runtime', 'name: x\n', 'schema-error: Line 1: expected a runtime, found none.'],
])('%s is unreadable', (_, text, message) => expect(told(pulumi, text)).toEqual([`unreadable: ${message}`]));
