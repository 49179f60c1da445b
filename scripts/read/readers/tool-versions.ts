/** The versions of runtimes and tools that a repository asks for, as asdf and mise read them. */
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';

/** asdf's names for what is called otherwise everywhere else. */
const names: Record<string, string> = { nodejs: 'node', golang: 'go' };

export const toolVersions: Reader = {
  id: 'tool-versions',
  version: 1,
  title: '.tool-versions',
  files: '.tool-versions in any folder.',
  facts: 'A reference to every runtime and tool (pkg:generic/runtime/<name>) in every version listed.',
  gives: ['pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)\.tool-versions$/.test(path),
  read(text) {
    return text.split('\n').flatMap((raw, index): Fact[] => {
      const [tool, ...versions] = raw.replace(/#.*$/, '').trim().split(/\s+/);
      if (!tool) return [];
      if (
        !/^[\w.-]{1,100}$/.test(tool) ||
        versions.length === 0 ||
        !versions.every((version) => /^[\w./:+@~-]{1,200}$/.test(version))
      )
        throw new Unreadable(
          'parse-error',
          `Line ${index + 1}: expected a tool and its version, found something else.`,
        );
      const name = Object.hasOwn(names, tool) ? names[tool]! : tool;
      return versions.map((version) =>
        reference({ type: 'generic', namespace: ['runtime'], name, version }, index + 1),
      );
    });
  },
};
