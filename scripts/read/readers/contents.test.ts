import { expect, test } from 'vitest';
import { readSketch, similarity, type Sketch } from '../sketch.ts';
import { contents } from './contents.ts';

const sketch = (text: string): Sketch => {
  const [fact] = contents.read!(text);
  if (fact?.kind !== 'content') throw new Error('Expected the content of the file.');
  return readSketch(fact.sketch);
};
const workflow = 'name: CI\non: push\njobs:\n  test:\n    steps:\n      - uses: a/b@v1\n      - run: npm test\n';

test('counts the lines that say something', () => {
  expect(contents.read!(`# Ours\n${workflow}`)).toMatchObject([{ kind: 'content', lines: 7, line: 1 }]);
  expect(contents.read!('')).toEqual([{ kind: 'content', sketch: '', lines: 0, line: 1 }]);
});

test('another indentation and other comments are no difference, another line is', () => {
  expect(similarity(sketch(workflow), sketch(`# Copied.\n${workflow.replaceAll('  ', '\t')}`))).toBe(1);
  expect(similarity(sketch(workflow), sketch(workflow.replace('npm test', 'make')))).toBe(6 / 8);
});

test('reads skeletons too, and claims what is compared', () => {
  expect([contents.skeletons, contents.claims('skeleton/Makefile'), contents.claims('src/main.go')]).toEqual([
    true,
    true,
    false,
  ]);
});
