import { describe, expect, test } from 'vitest';
import { metrics } from './index.ts';
import { COMPONENT, nounOf } from './nouns.ts';
import { figure, shareInWords, unclearInWords } from './sentences.ts';
import { known } from './share.ts';
import { goldenPath } from './small-world.ts';
import { inBrackets, listed, percent, plural } from './words.ts';

const plugins = nounOf(goldenPath({ appliesTo: { traits: ['file/src/plugin.json'], because: '' } }));
const walk = { one: 'walks it', many: 'walk it' };
const words = (id: string, measure: ReturnType<typeof known> | { unknown: string }) =>
  figure(
    metrics.find((one) => one.id === id)!,
    measure,
    plugins,
    null,
  ).inWords;

describe('sentences', () => {
  test('say n of N, the share in brackets, and what could not be read', () => {
    expect(shareInWords({ n: 9, of: 12 }, plugins, walk) + unclearInWords(1)).toBe(
      '9 of 12 plugins walk it (75%); 1 could not be read',
    );
    expect(shareInWords({ n: 1, of: 12 }, plugins, walk)).toBe('1 of 12 plugins walks it (8%)');
    expect(shareInWords({ n: 0, of: 1 }, plugins, walk)).toBe('0 of 1 plugin walks it (0%)');
    expect(unclearInWords(0)).toBe('');
  });

  test('of a metric have its own words, also for nothing and for what is not known', () => {
    expect(words('lapsed', known(1, 9, 2, 'exact'))).toBe('1 of 9 that ever joined has left; 2 could not be read');
    expect(words('adoption-curve', known(9, 12, 0, 'exact'))).toBe('9 of 12 plugins have adopted it');
    expect(words('lapsed', known(0, 0, 0, 'exact'))).toBe('Nobody has ever joined');
    expect(words('voluntary', known(0, 0, 3, 'proxy'))).toMatch(/ is old enough to judge; 3 too new to judge$/);
    expect(words('active', { unknown: 'no runs' })).toBe('How many shipped through the path in the last 28 days?');
    expect(words('chosen', { unknown: 'no commits' })).toBe('Not known: no commits');
  });

  test('name those that a path is for', () => {
    const noun = (...traits: string[]) => nounOf(goldenPath({ appliesTo: { traits, because: '' } })).many;
    expect(noun()).toBe(COMPONENT.many);
    expect(noun('ci/jenkins')).toBe('components on Jenkins');
    expect(noun('file/nx.json', 'container')).toBe('components with nx.json and container');
  });
});

test('some is never 0%, not all is never 100%, and nothing of nothing has no percentage', () => {
  expect([percent(1, 1000), percent(999, 1000), percent(0, 5), percent(5, 5), percent(0, 0)]).toEqual([
    '<1%',
    '>99%',
    '0%',
    '100%',
    null,
  ]);
  expect(inBrackets(0, 0)).toBe('');
});

test('lists and counts read as people write them', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c']), listed(['a', 'b', 'c'], 1)]).toEqual([
    '',
    'a',
    'a, b and c',
    'a and 2 more',
  ]);
  expect([plural(1, 'day'), plural(12345, 'day'), plural(0, 'entity', 'entities')]).toEqual([
    '1 day',
    '12,345 days',
    '0 entities',
  ]);
});
