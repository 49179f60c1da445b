import { expect, test } from 'vitest';
import { DeclaredCheck } from '../../data/schema/declarations.ts';
import { CheckDefinition } from '../../data/schema/report/definitions.ts';
import { commitOf, inputsOf, PIPELINE, smallWorld, type SmallRepository } from '../measure/small-world.ts';
import { checksFor, declaredCheck } from './declared.ts';
import { findings } from './findings.ts';
import { checks } from './index.ts';

const declared = (require: object, more: object = {}) =>
  DeclaredCheck.parse({
    id: 'declared',
    title: 'Declared',
    question: 'Is it so?',
    why: 'Because.',
    howToPass: 'Do it.',
    effort: 'minutes',
    require,
    ...more,
  });
const NOTHING = {
  exemptions: [],
  targets: [],
  baseline: null,
  surveys: [],
  research: [],
  support: [],
  staffing: [],
  costs: null,
};

function outcomes(check: DeclaredCheck, repositories: Record<string, SmallRepository>) {
  const world = smallWorld({ repositories, inputs: { declarations: { ...NOTHING, checks: [check] } } });
  return findings(world)
    .filter((finding) => finding.check === check.id)
    .map(({ component, outcome, because, since }) => [component.slice(5), outcome, because, since]);
}

test('a reference passes since the day it came, and an absent one fails since it went', () => {
  expect(
    outcomes(declared({ reference: PIPELINE }), {
      'acme/a': { uses: [{ subject: PIPELINE, days: '2025-02-03' }] },
      'acme/b': { uses: [{ subject: PIPELINE, days: '2025-02-03..2025-04-01' }] },
      'acme/c': {},
      'acme/d': { unreadable: [{ file: 'ci.yml', reader: 'github-workflow', days: '2026-01-01' }] },
    }),
  ).toEqual([
    ['a', 'pass', `It has a reference to ${PIPELINE}, since 2025-02-03.`, '2025-02-03'],
    ['b', 'fail', `It has no reference to ${PIPELINE}.`, '2025-04-01'],
    ['c', 'fail', `It has no reference to ${PIPELINE}.`, '2024-01-01'],
    ['d', 'unknown', 'Not known: ci.yml cannot be read.', null],
  ]);
});

test('a reference with versions asks for a version that is within', () => {
  const at = (version: string) => ({ uses: [{ subject: PIPELINE, version, days: '2025-02-03' }] });
  expect(
    outcomes(declared({ reference: PIPELINE, versions: '>=3' }), {
      'acme/floats': at('main'),
      'acme/new': at('v3.1.0'),
      'acme/old': at('v2.0.0'),
    }).map(([name, outcome]) => [name, outcome]),
  ).toEqual([
    ['floats', 'unknown'],
    ['new', 'pass'],
    ['old', 'fail'],
  ]);
});

test('a trait and a well-known file are asked of those it is for', () => {
  const repositories: Record<string, SmallRepository> = {
    'acme/a': { traits: { 'ci/gitlab': '2025-01-01', 'file/renovate.json': '2025-03-01' } },
    'acme/b': { traits: { 'ci/gitlab': '2025-01-01' } },
    'acme/c': {},
  };
  expect(outcomes(declared({ file: 'renovate.json' }, { appliesTo: ['ci/gitlab'] }), repositories)).toEqual([
    ['a', 'pass', 'It has a file renovate.json, since 2025-03-01.', '2025-03-01'],
    ['b', 'fail', 'It has no file renovate.json.', '2024-01-01'],
    ['c', 'not-applicable', 'It has no ci/gitlab, which this is for.', null],
  ]);
  expect(outcomes(declared({ trait: 'ci/gitlab' }), repositories).map(([, outcome]) => outcome)).toEqual([
    'pass',
    'pass',
    'fail',
  ]);
});

test('it explains itself like any other check', () => {
  const { evaluate: _, ...texts } = declaredCheck(
    declared({ trait: 'updates/renovate' }, { appliesTo: ['container'] }),
  );
  expect(CheckDefinition.parse(texts).detects).toBe(
    'A trait updates/renovate, on the default branch. Asked of components with container. Declared in data/inputs/checks.yaml.',
  );
});

test('evidence is where the head shows it', () => {
  const uses = [{ subject: PIPELINE, days: '2025-02-03', file: 'ci.yml', line: 3 }];
  const checkOf = declared({ reference: PIPELINE });
  const world = smallWorld({
    repositories: { 'acme/a': { uses } },
    inputs: { declarations: { ...NOTHING, checks: [checkOf] } },
  });
  expect(findings(world).find(({ check }) => check === 'declared')!.evidence).toEqual([
    { repository: 'acme/a', file: 'ci.yml', commit: commitOf('2026-06-30'), line: 3 },
  ]);
});

test('declared ones come after those of the house, and never instead of one', () => {
  const some = [declared({ trait: 'x' }, { id: 'pinned' }), declared({ trait: 'x' })];
  const inputs = inputsOf({ repositories: {}, inputs: { declarations: { ...NOTHING, checks: some } } });
  expect(checksFor(inputs).map(({ id }) => id)).toEqual([...checks.map(({ id }) => id), 'declared']);
});
