/** The versions of Python that a repository asks for, as pyenv and uv read them. */
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';

/** What pyenv builds; any other word is the name of an environment on somebody's machine. */
const version =
  /^(?:\d|(?:activepython|anaconda|cinder|cpython|graalpy|graalpython|ironpython|jython|micropython|miniconda|miniforge|mambaforge|nogil|pypy|pyston|stackless)[\d@.-])/;

export const pythonVersion: Reader = {
  id: 'python-version',
  version: 1,
  title: 'Python version files',
  files: '.python-version in any folder.',
  facts:
    'A reference to the runtime (pkg:generic/runtime/python) in every version listed, as written; without one for the name of somebody’s environment. Not: system.',
  gives: ['pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)\.python-version$/.test(path),
  read(text) {
    const asked = text.split('\n').flatMap((raw, index) => {
      const [word] = raw.replace(/#.*$/, '').trim().split(/\s+/);
      return word ? [{ word, line: index + 1 }] : [];
    });
    const wrong = asked.find(({ word }) => !/^[\w.+@/:-]{1,100}$/.test(word));
    if (asked.length === 0 || wrong)
      throw new Unreadable(
        'schema-error',
        `Line ${wrong?.line ?? 1}: expected a version of Python, found ${wrong ? 'something else' : 'nothing'}.`,
      );
    return asked.flatMap(({ word, line }): Fact[] => {
      if (word === 'system') return [];
      const known = version.test(word) ? word : null;
      return [reference({ type: 'generic', namespace: ['runtime'], name: 'python', version: known }, line)];
    });
  },
};
