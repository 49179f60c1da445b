import { expect, test } from 'vitest';
import { address, markdown } from './markdown.ts';

const at = (path: string) => `/portal/${path}`;

test('text, code and lists become the few elements that are known', () => {
  expect(markdown("## What's new\n\nUse `@v4`, **now**.\n\n- one\n", at)).toEqual([
    { tag: 'h2', id: 'whats-new', children: ["What's new"] },
    '\n',
    {
      tag: 'p',
      children: ['Use ', { tag: 'code', children: ['@v4'] }, ', ', { tag: 'strong', children: ['now'] }, '.'],
    },
    '\n',
    { tag: 'ul', children: ['\n', { tag: 'li', children: ['one'] }, '\n'] },
  ]);
});

test('markup, pictures and scripts never become elements', () => {
  expect(markdown('<script>x()</script>\n\nA <b onclick="x()">b</b> ![c](d.png)\n', at)).toEqual([
    '\n',
    { tag: 'p', children: ['A ', 'b', ' '] },
  ]);
});

test('a link that is not followed keeps its words', () => {
  expect(markdown('[a](javascript:x) [b](//evil.example) [c](http://plain.example)', at)).toEqual([
    { tag: 'p', children: ['a', ' ', 'b', ' ', 'c'] },
  ]);
});

test.each([
  ['https://docs.example.com/a', 'https://docs.example.com/a'],
  ['/adoption/node/', '/portal/adoption/node/'],
  ['#why', '#why'],
  ['../deprecations/dep-0007-jenkins.md', '/portal/deprecations/dep-0007/'],
  ['2026-09-01-node-v4.md', '/portal/changelog/2026/09/node-v4/'],
  ['notes.md', null],
  ['//evil.example', null],
])('the address %s leads to %s', (written, expected) => {
  expect(address(written, at)).toBe(expected);
});
