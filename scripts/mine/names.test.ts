/** The lists: which names are bots, manifests, code and versions. */
import { describe, expect, test } from 'vitest';
import { readers } from '../testing/line-readers.ts';
import { authors } from './authors.ts';
import { claimOf } from './claims.ts';
import { isCode } from './code-file.ts';
import { isManifest } from './manifests.ts';
import { isVersion } from './tags.ts';

describe('authors', () => {
  const bots = (...written: string[]) => {
    const people = authors('key', ['Acme Deployer']);
    return written.map((author) => people.list[people.indexOf(author)]?.bot ?? null);
  };
  test('bots are known by [bot], by the list and by the organisation', () => {
    expect(
      bots(
        'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>',
        'Renovate Bot <bot@renovateapp.com>',
        'Jenkins <jenkins@example.com>',
        'Acme Deployer <deploy@example.com>',
        'acme deployer <x@example.com>',
        'Abbot <abbot@example.com>',
        'Ada <ada@example.com>',
        'Nobody <>',
      ),
    ).toEqual([true, true, true, true, false, false, false, null]);
  });

  test('the same address is the same person, whatever its case and the name beside it; another key tells nothing', () => {
    const [one, two] = [authors('key', []), authors('other key', [])];
    expect([one.indexOf('Ada <ada@example.com>'), one.indexOf('A. L. <ADA@example.com>')]).toEqual([0, 0]);
    two.indexOf('Ada <ada@example.com>');
    expect(one.list).toEqual([{ key: expect.stringMatching(/^[0-9a-f]{16}$/) as string, bot: false }]);
    expect(two.list[0]!.key).not.toBe(one.list[0]!.key);
  });
});

const matching = (matches: (path: string) => boolean, paths: string) =>
  paths.split(' ').filter((path) => matches(path));

test('manifests lie at the root or one folder down, and are no lock files, documents or dot files', () => {
  const yes =
    'package.json src/plugin.json pom.xml Makefile chart/Chart.yaml go.mod infrastructure/main.tf build.gradle a/b.csproj';
  const no =
    'README.md src/a/plugin.json package-lock.json yarn.lock pnpm-lock.yaml Gemfile.lock .eslintrc.json .github/dependabot.yml docs/a.json test/a.yaml main.go src/.hidden.json go.sum';
  expect(matching(isManifest, yes)).toEqual(yes.split(' '));
  expect(matching(isManifest, no)).toEqual([]);
});

test('code is what is left without documents, licences, CI and dot files', () => {
  const yes = 'main.go src/index.ts package.json Dockerfile lib/history/reader.py charts/a/values.yaml';
  const no =
    'README.md readme LICENSE LICENCE.txt docs/index.html .gitignore .github/workflows/ci.yml Jenkinsfile Jenkinsfile_CNP renovate.json catalog-info.yaml CODEOWNERS CHANGELOG.md logo.svg src/.env azure-pipelines.yml';
  expect(matching(isCode, yes)).toEqual(yes.split(' '));
  expect(matching(isCode, no)).toEqual([]);
});

test('versions are numbers with a v or a point, alone or behind a name', () => {
  const yes =
    'v1 v1.2.3 1.2.3 1.2 v1.0.0-rc.1 ci/v4 ci-cd-workflows/v1.2.3 pkg@1.2.3 @acme/pkg@2.0.0 release-1.2.3 chart_v2 v2.0.0+build.7';
  const no = 'nightly latest release 2023 20231001 build-117 v1x fix-v vv1 release-2023';
  expect(matching(isVersion, yes)).toEqual(yes.split(' '));
  expect(matching(isVersion, no)).toEqual([]);
});

test('files that are left out are not asked for, except below .github', () => {
  const claimed = (path: string) => claimOf(path, readers);
  expect(claimed('vendor/a.facts')).toBe(null);
  expect(claimed('vendor/package.json')).toBe(null);
  expect(claimed('main.go')).toBe(null);
  expect(claimed('.github/vendor/a.facts')).toEqual({
    path: '.github/vendor/a.facts',
    readers: [0],
    traits: [],
    sign: null,
  });
  expect(claimed('src/both.facts')).toEqual({
    path: 'src/both.facts',
    readers: [0, 1],
    traits: ['both'],
    sign: null,
  });
  expect(claimed('package.json')).toEqual({
    path: 'package.json',
    readers: [],
    traits: ['file/package.json'],
    sign: 'manifest',
  });
});
