/** .npmrc: where the packages of npm come from. */
import { packageRegistry, registriesInWords } from '../package-registry.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';

export const npmrc: Reader = {
  id: 'npmrc',
  version: 1,
  title: 'npm configuration',
  files: '.npmrc in any folder.',
  facts: `${registriesInWords}: the one for everything, and those of scopes. Not: npm’s own, and anything else that stands there.`,
  gives: ['pkg:generic/package-registry/'],
  claims: (path) => /(?:^|\/)\.npmrc$/.test(path),
  needles: ['registry'],
  read(text) {
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    return text.split('\n').flatMap((raw, index): Fact[] => {
      const written = raw.trim();
      if (/^(?:<{7}|>{7}|={7})(?: |$)/.test(written))
        throw new Unreadable(
          'parse-error',
          `Line ${index + 1}: expected a setting, found the mark of a merge conflict.`,
        );
      const [, address = ''] = /^(?:@[\w.~-]+:)?registry\s*=\s*["']?([^"'\s]+)/.exec(written) ?? [];
      const found = packageRegistry(address, index + 1);
      return found ? [found] : [];
    });
  },
};
