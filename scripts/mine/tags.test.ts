import { expect, test } from 'vitest';
import { isVersion, releasesAll } from './tags.ts';

test.each([
  ['v1.2.3', true],
  ['1.2', true],
  ['v505', true],
  ['release-2.0.0', true],
  ['release/v2', true],
  ['shop-1.2.3', true],
  ['Shop/v1', true],
  ['v1.2.3+build.7', true],
  ['v1.2.3-hotfix', true],
  ['v.1.2.3', true],
  ['1119.va_a_5e9068da_d7', true],
  ['1008.vb9e22885c9cf', true],
  ['v1.2.3-preview-of-nothing', false],
  ['v2.0.0-rc.1', false],
  ['v2.0.0-alpha', false],
  ['2.0.0-beta.3', false],
  ['v1.2.3-pr-17', false],
  ['1.2.3-qa.0', false],
  ['1.2.3-dev-cb.11', false],
  ['v1.2.3-hotfix.1', true],
  ['ui-v1.2.3', false],
  ['push-image/v0.1.0', false],
  ['@acme/cart@1.2.3', false],
  ['helm-shop-1.0.0', false],
])('%s: of everything in the repository shop, and final: %s', (tag, expected) => {
  expect([isVersion(tag), releasesAll(tag, 'shop')]).toEqual([true, expected]);
});

test('a numbered release is one, though it is no version', () => {
  expect(
    ['release_1234', 'release-7', 'deploy/19', 'release_12a'].map((tag) => [isVersion(tag), releasesAll(tag, 'shop')]),
  ).toEqual([
    [false, true],
    [false, true],
    [false, true],
    [false, false],
  ]);
});

test.each([
  ['production-2026-06-16.1214', true],
  ['prod-release-2023-10-23-17-34-dfb42ea', true],
  ['release/20260131', true],
  ['deploy-2026-01-31T12-30Z', true],
  ['live_2026.01.31', true],
  ['staging-2026-06-16.1213', false],
  ['dev-release-2022-08-30-16-21-f975c0d', false],
  ['production-2026-06-16-for-acme', false],
])('%s: a release by its day, of production: %s', (tag, expected) => {
  expect(releasesAll(tag, 'shop')).toBe(expected);
});

test('what is no version releases nothing', () => {
  expect(['nightly', 'v', 'release', 'before-the-move', '2025'].map((tag) => releasesAll(tag, 'shop'))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
