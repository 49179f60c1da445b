import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { cloudBuild } from './cloud-build.ts';

test.each([
  ['cloudbuild.yaml', true],
  ['deploy/cloudbuild.json', true],
  ['cloudbuild-release.yml', true],
  ['release.cloudbuild.yaml', true],
  ['cloudbuild.tf', false],
  ['mycloudbuild.yaml', false],
])('%s is read: %s', (path, claimed) => expect(cloudBuild.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'steps',
    "steps:\n- name: 'gcr.io/cloud-builders/docker'\n  args: ['build']\n- name: ubuntu:24.04\n  script: x\nimages: ['gcr.io/$PROJECT_ID/x']\n",
    ['2 pkg:docker/gcr.io/cloud-builders/docker', '4 pkg:docker/ubuntu@24.04'],
  ],
  [
    'JSON',
    '{\n  "steps": [\n    {"name": "gcr.io/cloud-builders/git:latest", "args": []}\n  ]\n}\n',
    ['3 pkg:docker/gcr.io/cloud-builders/git@latest'],
  ],
  [
    'substitutions',
    'steps:\n- name: golang:${_GO}\n- name: $_IMAGE\n- name: acme/x:$TAG_NAME\n- name: gcr.io/$PROJECT_ID/y\nsubstitutions:\n  _GO: "1.26"\n  _IMAGE: acme/z\n',
    ['2 pkg:docker/golang@1.26', '3 pkg:docker/acme/z', '4 pkg:docker/acme/x'],
  ],
])('%s', (_, text, facts) => expect(told(cloudBuild, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['a build without steps', 'images: [steps]\n', 'schema-error: Line 1: expected a list under "steps", found none.'],
  ['broken JSON', '{"steps": [', 'parse-error: Line 1: not valid JSON: expected a value, found the end of the file.'],
])('%s is unreadable', (_, text, message) => expect(told(cloudBuild, text)).toEqual([`unreadable: ${message}`]));
