import { expect, test } from 'vitest';
import { messageMarks } from './message.ts';

const id = 'a'.repeat(40);
const marks = (message: string) =>
  messageMarks(Buffer.from(`tree ${id}\nauthor A <a@b.c> 1 +0000\ncommitter B <b@b.c> 2 +0000\n\n${message}`));
const none = { numbered: false, request: 0, reverts: [] };

test.each([
  ['feat: a cart (#12)', { numbered: true, request: 12, reverts: [] }],
  ['feat: a cart (#12)\r\n\nMore.', { numbered: true, request: 12, reverts: [] }],
  ['Merge pull request #7 from acme/cart\n\nA cart', { numbered: false, request: 7, reverts: [] }],
  ['Merge pull request #7', none],
  ['feat: a cart\n\nOf the request (#12)', none],
  ['feat: (#12) a cart', none],
  ['(#)', none],
  ['', none],
  [`Revert "feat" (#13)\n\nThis reverts commit ${id}.`, { numbered: true, request: 13, reverts: [id] }],
  [
    `This reverts commit ${id}, and\nThis reverts commit ${'b'.repeat(64)}.`,
    { numbered: false, request: 0, reverts: [id, 'b'.repeat(64)] },
  ],
  ['This reverts commit abc1234.', none],
  [`This reverts commit ${id}0.`, none],
])('%j', (message, expected) => expect(marks(message)).toEqual(expected));

test('a commit without a message, or cut short, has no marks', () => {
  expect(messageMarks(Buffer.from(`tree ${id}\n`))).toEqual(none);
  expect(messageMarks(Buffer.from(''))).toEqual(none);
});
