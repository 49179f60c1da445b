import { expect, test } from 'vitest';
import { dependabot } from './dependabot.ts';

test.each([
  ['.github/dependabot.yml', true],
  ['.github/dependabot.yaml', true],
  ['dependabot.yml', false],
  ['.github/workflows/dependabot.yml', false],
])('%s configures Dependabot: %s', (path, claimed) => expect(dependabot.claims(path)).toBe(claimed));

test('its presence is all there is', () => {
  expect(dependabot.traits!('.github/dependabot.yml')).toEqual(['updates/dependabot']);
  expect(dependabot.read).toBeUndefined();
});
