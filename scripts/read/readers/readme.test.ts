import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { readme } from './readme.ts';

const sentence = 'It takes orders, reserves what was ordered and tells the warehouse. ';

test('a heading, badges, links and code say nothing; three sentences do, from the line where there are enough', () => {
  const empty =
    '# Shop\n\n[![ci](https://a/b.svg)](https://a)\n<p align="center">x</p>\n```sh\n' +
    'npm start\n'.repeat(60) +
    '```\n';
  expect(told(readme, empty)).toEqual(['1 trait docs/readme-stub']);
  expect(told(readme, `${empty}\n${sentence.repeat(2)}\n${sentence.repeat(2)}\n`)).toEqual(['69 trait docs/readme']);
  expect(told(readme, `[${'https://a/'.repeat(40)}](https://b)\n`)).toEqual(['1 trait docs/readme-stub']);
  expect(told(readme, '')).toEqual(['1 trait docs/readme-stub']);
});

test.each([
  ['README.md', true],
  ['readme.rst', true],
  ['.github/README.md', true],
  ['docs/README.md', true],
  ['src/README.md', false],
  ['README.png', false],
])('%s: %s', (path, claimed) => expect(readme.claims(path)).toBe(claimed));
