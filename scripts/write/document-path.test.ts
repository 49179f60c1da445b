import { expect, test } from 'vitest';
import { documentPath, safeName } from './document-path.ts';

test('a safe name is kept as it is', () => {
  expect(documentPath('mined', 'grafana', 'k6-operator')).toBe('mined/grafana/k6-operator.json');
  expect(['Payments', 'a.b_c', 'v1.2', 'x-1a2b3c'].map(safeName)).toEqual(['Payments', 'a.b_c', 'v1.2', 'x-1a2b3c']);
});

test.each([
  '../../../escape',
  '..',
  '.',
  'a/b',
  'a\\b',
  '%2e%2e',
  '',
  'x'.repeat(300),
  'CON',
  'aux.txt',
  '.git',
  '-rf',
  'index',
  '．．／',
  'a\nb',
])('an unsafe name (%j) becomes one path segment that every file system takes', (name) =>
  expect(safeName(name)).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{0,69}$/),
);

test('names that differ stay apart, also one that looks like another made safe', () => {
  const names = ['a/b', 'a-b', 'a\\b', 'a%b', safeName('a/b'), 'é', 'e\u0301'];
  expect(new Set(names.map(safeName)).size).toBe(names.length);
});
