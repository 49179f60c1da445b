import { describe, expect, test } from 'vitest';
import { directory } from './directory.ts';

describe('without a directory of groups', () => {
  const { resolve } = directory({ teams: null });

  test('all spellings of a team are one, taken at its word', () => {
    const team = { id: 'payments', verified: false };
    for (const owner of ['payments', 'group:default/payments', 'group:payments', 'Group:payments', '@acme/payments'])
      expect(resolve(owner)).toMatchObject(team);
  });

  test('names are kept, ids are safe in addresses', () => {
    expect(resolve('dcd_group_x')).toEqual({ id: 'dcd-group-x', name: 'dcd_group_x', verified: false });
    expect(resolve('group:infra/core')).toEqual({ id: 'infra-core', name: 'infra/core', verified: false });
  });

  test('a name without a letter or digit is no team', () => {
    expect(resolve('@acme/..')).toBe(null);
  });
});

describe('with a directory of groups', () => {
  const { resolve } = directory({ teams: [{ id: 'identity', name: 'Identity', aliases: ['@acme/login', 'Sign_In'] }] });

  test('id and aliases are found in every spelling', () => {
    for (const owner of ['identity', '@acme/Identity', 'group:default/identity', 'group:login', 'sign-in'])
      expect(resolve(owner)).toEqual({ id: 'identity', name: 'Identity', verified: true });
  });

  test('anybody else is no team', () => {
    expect(resolve('@acme/payments')).toBe(null);
  });
});
