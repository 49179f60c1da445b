import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { score } from './score.ts';

test.each([
  ['score.yaml', true],
  ['app/score.yml', true],
  ['cart.score.yaml', true],
  ['myscore.yaml', false],
])('%s is read: %s', (path, claimed) => expect(score.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a workload',
    'apiVersion: score.dev/v1b1\nmetadata:\n  name: hello-world\ncontainers:\n  hello:\n    image: busybox:1\n    command: ["/bin/sh"]\n',
    ['1 trait workload/score', '6 pkg:docker/busybox@1'],
  ],
  [
    'an image that is built later',
    'apiVersion: score.dev/v1b1\nmetadata: {name: a}\ncontainers:\n  a: {image: .}\n  b: {image: "${B}"}\n',
    ['1 trait workload/score'],
  ],
])('%s', (_, text, facts) => expect(told(score, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'another document',
    'apiVersion: v1\nmetadata: {name: score.dev/}\n',
    'schema-error: Line 1: expected apiVersion score.dev/… and metadata.name, found something else.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(score, text)).toEqual([`unreadable: ${message}`]));
