import { expect, test } from 'vitest';
import { meaningfulLines } from './meaningful-lines.ts';

test.each([
  ['YAML', 'jobs: # all\n  # first\n\n  - uses:  a/b@3f2a # v1\n---\n', ['jobs:', '- uses: a/b@3f2a']],
  ['a Dockerfile', '# syntax=docker/dockerfile:1\nFROM node\nRUN echo "# no"\n', ['FROM node', 'RUN echo "# no"']],
  ['a Makefile', 'test: build ## runs tests\n\t@go test ./...\n', ['test: build', '@go test ./...']],
  ['Groovy', '/* several\n * lines\n */\nnode { // here\n  sh "a // b"\n}\n', ['node {', 'sh "a // b"']],
  ['JSON with comments', '{\n  // why\n  "a": "http://b", /* no */\n}\n', ['"a": "http://b", /* no */']],
  ['INI', '; old\n# older\n[*]\nindent_size = 2\n', ['indent_size = 2']],
  ['XML', '<!-- one -->\n<!--\n two\n--> <module name="Checker"/>\n', ['<module name="Checker"/>']],
  ['JavaScript', '/** One line. */ export default {\n  rules: {},\n};\n', ['export default {', 'rules: {},']],
  ['an ignored path', '/*\nnot a comment\n', ['not a comment']],
  ['an apostrophe', "run: it's here # and stays\n", ["run: it's here # and stays"]],
  ['Windows', 'root = true\r\n\r\nend_of_line = crlf\r\n', ['root = true', 'end_of_line = crlf']],
  ['another script', 'имя: да\n***\n', ['имя: да']],
])('of %s', (_, text, lines) => expect(meaningfulLines(text).map((line) => line.text)).toEqual(lines));
