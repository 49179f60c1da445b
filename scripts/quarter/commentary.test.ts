import { expect, test } from 'vitest';
import { parseCommentary } from './commentary.ts';

const parse = (text: string) => parseCommentary('data/quarters/2026-q3/commentary.md', text);

test('plain paragraphs need no front matter', () => {
  expect(parse('Two teams joined\nby their own hand.\n\nOne left.\n<!-- draft -->\n')).toEqual({
    comment: { front: { promises: [], answers: [] }, paragraphs: ['Two teams joined by their own hand.', 'One left.'] },
    problems: [],
  });
});

test('front matter carries what is asked and what is promised', () => {
  const { comment, problems } = parse(
    '---\ndecision: Fund a second on-call rota.\npromises:\n  - { promise: Half of all pairs adopted., metric: adopted, atLeast: 0.5 }\n---\nWe went on.\n',
  );
  expect(problems).toEqual([]);
  expect(comment.front).toEqual({
    decision: 'Fund a second on-call rota.',
    promises: [{ promise: 'Half of all pairs adopted.', metric: 'adopted', atLeast: 0.5 }],
    answers: [],
  });
});

test('251 words are one too many', () => {
  expect(parse('word '.repeat(250)).problems).toEqual([]);
  expect(parse(`---\n---\n${'word '.repeat(251)}`).problems).toEqual([
    'data/quarters/2026-q3/commentary.md:3: expected at most 250 words, found 251. Leave out 1; the page prints on two sheets.',
  ]);
});

test.each(['# Heading', '- item', 'see [it](https://x.example)', 'a <b>bold</b> claim', 'a **bold** claim'])(
  'markup is refused: %s',
  (line) => {
    const { comment, problems } = parse(`Fine.\n\n${line}\n`);
    expect(comment.paragraphs).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/commentary\.md:3: expected paragraphs of plain text, found "/)]);
  },
);

test('an unknown key is named with the nearest known one', () => {
  expect(parse('---\ndecisions: x\n---\n').problems).toEqual([
    'data/quarters/2026-q3/commentary.md:2: "decisions" is not a known key. Did you mean "decision"?',
  ]);
});
