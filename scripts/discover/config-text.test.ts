import { expect, test } from 'vitest';
import { configValues } from './config-text.ts';

test('quotes, comments, continued lines and lower case are as git has them', () => {
  const text = `
# a comment
[core]
	bare = true ; another
	Editor = "vi # not a comment" # a comment
[remote "origin"] url = https://example.com/a\\tb
	fetch = one \\
two
	mirror
[remote "Or\\"igin"]
	url = last
	url = "very last"
[include]
	path = /etc/passwd
`;
  expect(Object.fromEntries(configValues(text))).toEqual({
    'core.bare': 'true',
    'core.editor': 'vi # not a comment',
    'remote.origin.url': 'https://example.com/a\tb',
    'remote.origin.fetch': 'one two',
    'remote.origin.mirror': 'true',
    'remote.Or"igin.url': 'very last',
    'include.path': '/etc/passwd',
  });
});

test('text that is no configuration gives no values', () => {
  expect(configValues('<html>\n]][[\n= x\n\0').size).toBe(0);
});
