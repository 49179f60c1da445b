import { describe, expect, test } from 'vitest';
import { command, explain, place } from './explain.ts';
import { ofPath, ofTeam, organisation } from './world/scope.ts';
import { commitOf, goldenPath, PIPELINE, smallWorld } from './small-world.ts';

const world = smallWorld({
  repositories: {
    'acme/cart': {
      uses: [{ subject: PIPELINE, days: '2025-02-03', version: 'v3' }],
      owners: [{ owners: ['@acme/web'] }],
    },
    'acme/mail': {},
    'acme/stock': { unreadable: [{ file: '.github/workflows/ci.yml', reader: 'github-workflow', days: '2026-01-01' }] },
  },
  paths: [goldenPath()],
});

describe('explaining a number', () => {
  test('gives the value, the definition, and every component with its side, its reason and a command to see it', () => {
    const head = commitOf('2026-06-30');
    const [value, about, , definition, ...rest] = explain(world, 'adopted', ofPath('pipeline'));
    expect(value).toBe('Adopted: 50% (1 of 2); 1 unclear');
    expect(about).toBe('Path pipeline, at the end of 2026-06-30 UTC; exact.');
    expect(definition).toMatch(/^How many of those it is for are on the path\? A signal of the path is there/);
    expect(rest).toEqual([
      'Definition adopted, version 1. Needs: references; traits; golden paths. Unknown when a file that could show it cannot be read, and no readable one shows it.',
      '',
      'Counted (1)',
      '  acme/cart · pipeline: .github/workflows/ci.yml refers to it at v3, since 2025-02-03.',
      '    acme/cart@202606300000:.github/workflows/ci.yml#L7',
      `      git -C <repository> show ${head}:.github/workflows/ci.yml | sed -n '7p'`,
      '',
      'Not counted (1)',
      '  acme/mail · pipeline: No file refers to it.',
      '',
      'Unclear: in neither part of the share (1)',
      '  acme/stock · pipeline: Not known: .github/workflows/ci.yml cannot be read (parse-error).',
      '    acme/stock@202606300000:.github/workflows/ci.yml',
      `      git -C <repository> show ${head}:.github/workflows/ci.yml`,
    ]);
  });

  test('of what is not known says why, and of nothing that there is nothing to count', () => {
    expect(explain(world, 'active', organisation)[0]).toBe(
      'Active: not known: pipeline runs are not known without a forge',
    );
    expect(explain(world, 'lapsed', ofTeam('web'))[0]).toBe('Left the path: 0% (0 of 1)');
    expect(explain(world, 'voluntary', organisation)[0]).toBe('Voluntary adoption: — (0 of 0: nothing to count)');
  });

  test('of what does not exist says what does', () => {
    expect(() => explain(world, 'adopted', ofPath('nope'))).toThrow(
      'There is no golden path nope. There are: pipeline.',
    );
    expect(() => explain(world, 'adopted', ofTeam('nope'))).toThrow('There is no team nope. There are: web.');
    expect(() => explain(world, 'unowned', ofPath('pipeline'))).toThrow(
      'unowned is not measured for a path; it is for: organisation.',
    );
    expect(() => explain(world, 'nope', organisation)).toThrow(
      /^There is no metric nope\. There are: eligible, registered, /,
    );
  });
});

test('names of files cannot break out of the command', () => {
  const evidence = { repository: 'acme/cart', file: "it's; rm -rf $HOME", commit: commitOf('2026-01-01'), line: 2 };
  expect(command(evidence)).toBe(
    `git -C <repository> show '${commitOf('2026-01-01')}:it'\\''s; rm -rf $HOME' | sed -n '2p'`,
  );
  expect(place(evidence)).toBe("acme/cart@202601010000:it's; rm -rf $HOME#L2");
});
