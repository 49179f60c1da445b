import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { dockerfile } from './dockerfile.ts';

test.each([
  ['Dockerfile', true],
  ['a/Dockerfile.dev', true],
  ['dev.Dockerfile', true],
  ['Containerfile', true],
  ['Containerfile.base', true],
  ['Dockerfile_test', true],
  ['Dockerfile-alpine', true],
  ['dockerfile', true],
  ['app.dockerfile', true],
  ['Dockerfile.dockerignore', false],
  ['Dockerfile.md', false],
  ['Dockerfile.tmpl', false],
  ['Dockerfile.j2', false],
  ['dockerfiles/readme', false],
  ['mydockerfile', false],
  ['Dockerfile.go', true],
  ['dockerfile.go', false],
  ['dockerfile_test.go', false],
])('%s is a Dockerfile: %s', (path, claimed) => expect(dockerfile.claims(path)).toBe(claimed));

const digest = `sha256:${'0'.repeat(64)}`;
test.each<[string, string, string[]]>([
  ['an image', 'FROM node:22\nRUN ls\n', ['1 pkg:docker/node@22']],
  ['words in any case', 'from node:22 as Build\nFrom build\n', ['1 pkg:docker/node@22']],
  ['a platform', 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\n', ['1 pkg:docker/golang@1.26']],
  [
    'a digest with its tag',
    `FROM gcr.io/distroless/static:nonroot@${digest}\n`,
    [`1 pkg:docker/gcr.io/distroless/static@${digest}?tag=nonroot (nonroot)`],
  ],
  ['scratch is no image', 'FROM scratch\nCOPY x /x\n', []],
  [
    'stages are no images',
    'FROM golang:1.26 AS build\nFROM build AS test\nFROM alpine\nCOPY --from=build /a /a\nCOPY --from=0 /b /b\n',
    ['1 pkg:docker/golang@1.26', '3 pkg:docker/alpine'],
  ],
  [
    'an image to copy from',
    'FROM alpine\nCOPY --from=nginx:latest --chown=1 /etc/nginx /etc\n',
    ['1 pkg:docker/alpine', '2 pkg:docker/nginx@latest'],
  ],
  [
    'an image to mount from',
    'FROM alpine\nRUN --mount=type=bind,from=acme/tools:1,target=/t ls\n',
    ['1 pkg:docker/alpine', '2 pkg:docker/acme/tools@1'],
  ],
  [
    'a version in an argument',
    'ARG CODE_VERSION=latest\nFROM base:${CODE_VERSION}\nCMD /code/run-app\n',
    ['2 pkg:docker/base@latest'],
  ],
  [
    'arguments made of arguments',
    'ARG REG=ghcr.io\nARG IMAGE="${REG}/acme/app"\nFROM $IMAGE:1\n',
    ['3 pkg:docker/ghcr.io/acme/app@1'],
  ],
  ['several arguments on a line', 'ARG A=acme B=app\nFROM ${A}/${B}\n', ['2 pkg:docker/acme/app']],
  [
    'an empty default',
    'ARG PLATFORM=""\nFROM acme.azurecr.io/base/java${PLATFORM}:21-distroless\n',
    ['2 pkg:docker/acme.azurecr.io/base/java@21-distroless'],
  ],
  [
    'a default at the place of use',
    'ARG V\nFROM node:${V:-22}\nFROM alpine:${W-3}\n',
    ['2 pkg:docker/node@22', '3 pkg:docker/alpine@3'],
  ],
  ['an alternative', 'ARG DEBUG=1\nFROM node:22${DEBUG:+-debug}\n', ['2 pkg:docker/node@22-debug']],
  ['a version that nobody knows is none', 'ARG V\nFROM acme/app:${V}\n', ['2 pkg:docker/acme/app']],
  ['an image that nobody knows is none', 'ARG IMAGE\nFROM ${IMAGE}\n', []],
  [
    'arguments of a stage do not count for FROM',
    'FROM alpine\nARG V=3\nFROM node:$V\n',
    ['1 pkg:docker/alpine', '3 pkg:docker/node'],
  ],
  ['lines that go on, comments between them', 'FROM \\\n# why\n  node:22 \\\n  AS build\n', ['1 pkg:docker/node@22']],
  [
    'a backtick as escape sign',
    '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022 `\n  AS w\n',
    ['2 pkg:docker/mcr.microsoft.com/windows/nanoserver@ltsc2022'],
  ],
  [
    'here-documents hold no instructions',
    "FROM alpine\nRUN <<EOF\nFROM x y z\nEOF\nCOPY <<-'A' <<B /x\nFROM p q r\nA\nFROM s t u\nB\nFROM node\n",
    ['1 pkg:docker/alpine', '10 pkg:docker/node'],
  ],
  ['CRLF and a byte order mark', '\uFEFFFROM node:22\r\nRUN ls\r\n', ['1 pkg:docker/node@22']],
  [
    'a part that others begin with names no image to build from',
    'ARG V\nENV A=1\nRUN a \\\n  b\nCOPY --from=alpine:3 /a /a\n',
    ['5 pkg:docker/alpine@3'],
  ],
  ['a comment is no instruction', '# FROM node\nFROM alpine\n', ['2 pkg:docker/alpine']],
])('%s', (_, text, facts) => expect(told(dockerfile, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Expected at least one FROM, found none.'],
  ['prose', 'how to build\n', 'schema-error: Expected at least one FROM, found none.'],
  ['FROM without an image', 'FROM\n', 'parse-error: Line 1: expected FROM image or FROM image AS stage.'],
  ['FROM in a sentence', '\nFROM here to there\n', 'parse-error: Line 2: expected FROM image or FROM image AS stage.'],
  ['F13 a NUL', 'FROM a\0', 'binary: The file contains a NUL byte; expected text.'],
])('%s is unreadable', (_, text, message) => expect(told(dockerfile, text)).toEqual([`unreadable: ${message}`]));

test('F24 a hundred thousand spaces', () => {
  const spaces = ' '.repeat(100_000);
  expect(told(dockerfile, `FROM${spaces}node:22${spaces}\nRUN x${spaces}x\n`)).toEqual(['1 pkg:docker/node@22']);
});
