import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { chartValues } from './chart-values.ts';

test.each([
  ['values.yaml', true],
  ['chart/values-prod.yml', true],
  ['helm/prod.values.yaml', true],
  ['values.dev.yaml', true],
  ['helm_deploy/values-dev.yaml', true],
  ['myvalues.yaml', false],
  ['values.yaml.gotmpl', false],
  ['values.schema.json', false],
])('%s is read: %s', (path, claimed) => expect(chartValues.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'an image in parts',
    'image:\n  repository: quay.io/acme/app\n  tag: "1.2"\n  pullPolicy: Always\n',
    ['2 pkg:docker/quay.io/acme/app@1.2'],
  ],
  [
    'a registry of its own',
    'a:\n  b:\n    image: {registry: docker.io, repository: bitnami/nginx, tag: 1.25-debian, digest: ""}\n',
    ['3 pkg:docker/bitnami/nginx@1.25-debian'],
  ],
  [
    'a digest',
    'image:\n  repository: acme/app\n  tag: 1\n  digest: sha256:0123456789012345678901234567890123456789012345678901234567890123\n',
    ['2 pkg:docker/acme/app@sha256:0123456789012345678901234567890123456789012345678901234567890123?tag=1 (1)'],
  ],
  [
    'an image as text',
    'java:\n  image: hmctspublic.azurecr.io/plum/recipe-backend:latest\ninitImage: busybox:1\n',
    ['2 pkg:docker/hmctspublic.azurecr.io/plum/recipe-backend@latest', '3 pkg:docker/busybox@1'],
  ],
  [
    'without a tag, or with one that is filled in later',
    'image:\n  repository: acme/app\n  tag: ""\nother: {image: "acme/b:${TAG}", x: {image: {repository: acme/c, tag: "{{ tag }}"}}}\n',
    ['2 pkg:docker/acme/app', '4 pkg:docker/acme/b', '4 pkg:docker/acme/c'],
  ],
  [
    'a tag behind the repository, a name for it',
    'image: {repository: "ghcr.io/acme/app:2"}\nb: {image: {name: acme/b, tag: 3}}\n',
    ['1 pkg:docker/ghcr.io/acme/app@2', '2 pkg:docker/acme/b@3'],
  ],
  [
    'images in lists, and merged',
    'x: &x {image: {repository: a/b, tag: 1}}\ny: [{<<: *x}, {image: c/d:2}]\n',
    ['1 pkg:docker/a/b@1', '1 pkg:docker/a/b@1', '2 pkg:docker/c/d@2'],
  ],
  ['words that are no images', 'image: true\nicon: {image: logo}\nimagePullPolicy: a/b\n', []],
  ['an empty file', '', []],
  ['a file of comments', '# image: a/b\n', []],
])('%s', (_, text, facts) => expect(told(chartValues, text)).toEqual(facts));

test.each([
  ['a list', '- image: a/b', 'schema-error: Line 1: expected a map of values, found a list.'],
  [
    'a template',
    'image: {{ .x }}\n{{- if image }}\n',
    'parse-error: Line 2: not valid YAML: missed comma between flow collection entries.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(chartValues, text)).toEqual([`unreadable: ${message}`]));
