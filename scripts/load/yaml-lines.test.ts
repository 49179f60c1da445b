import { expect, test } from 'vitest';
import { yamlLines } from './yaml-lines.ts';

test('every key and list item has the line it stands on', () => {
  const lineOf = yamlLines('# about\nteams:\n\n  - id: a\n    aliases:\n      - x\n      - { y: 1 }\n  - id: b\n');
  const places = [
    ['teams'],
    ['teams', 0],
    ['teams', 0, 'aliases'],
    ['teams', 0, 'aliases', 0],
    ['teams', 0, 'aliases', 1, 'y'],
    ['teams', 1, 'id'],
  ];
  expect(places.map((place) => lineOf(place))).toEqual([2, 4, 5, 6, 7, 8]);
});

test('a place that is not there has the line of what would hold it', () => {
  const lineOf = yamlLines('a:\n  - b: 1\n');
  expect([lineOf(['a', 0, 'missing', 3]), lineOf(['nothing']), lineOf([])]).toEqual([2, 1, 1]);
});
