/** Git's output comes in chunks that end anywhere. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readers } from '../testing/line-readers.ts';
import { batchObjects } from './batch-objects.ts';
import { changeParser } from './changes.ts';

const id = (digit: string) => digit.repeat(40);
/** The bytes, cut at the given places. */
function cut(bytes: Buffer, places: number[]): Buffer[] {
  const ends = [...new Set(places.map((place) => place % bytes.length)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}
const cuts = fc.array(fc.nat(), { maxLength: 12 });
const runs = { seed: 1, numRuns: 300 };

test('objects are the same wherever the chunks end', () => {
  const bytes = Buffer.from(
    `${id('a')} blob 5\nab\ncd\n${id('b')} missing\n${id('c')} blob 0\n\n${id('d')} commit 2\n\n\n\n`,
  );
  const property = fc.property(cuts, (places) => {
    const parse = batchObjects(true);
    const objects = cut(bytes, places).flatMap((chunk) =>
      parse(chunk).map(({ id, type, size, body }) => `${id[0]} ${type} ${size} ${JSON.stringify(body.toString())}`),
    );
    expect(objects).toEqual(['a blob 5 "ab\\ncd"', 'b null 0 ""', 'c blob 0 ""', 'd commit 2 "\\n\\n"']);
  });
  fc.assert(property, runs);
});

test('an object larger than asked for is passed over wherever the chunks end', () => {
  const bytes = Buffer.from(`${id('a')} blob 9\n123456789\n${id('c')} blob 2\nok\n${id('d')} blob 3\n123\n`);
  const property = fc.property(cuts, (places) => {
    const parse = batchObjects(true, 2);
    const objects = cut(bytes, places).flatMap((chunk) =>
      parse(chunk).map(({ id, size, body }) => `${id[0]} ${size} ${body.toString()}`),
    );
    expect(objects).toEqual(['a 9 ', 'c 2 ok', 'd 3 ']);
  });
  fc.assert(property, runs);
});

test('changes are the same wherever the chunks end', () => {
  const entry = (modes: string, blob: string, status: string, path: string) =>
    `:${modes} ${id('0')} ${id(blob)} ${status}\0${path}\0`;
  const bytes = Buffer.from(
    [
      `${id('1')}\0`,
      entry('100644 100644', 'b', 'M', 'é/a.facts'),
      entry('000000 100644', 'b', 'A', 'src/main.ts'),
      `${id('3')}\0`,
      entry('100644 120000', 'c', 'T', ':000.facts'),
      entry('100644 000000', '0', 'D', 'é/a.facts'),
      entry('000000 160000', 'd', 'A', 'module.facts'),
    ].join(''),
  );
  const property = fc.property(cuts, (places) => {
    const parser = changeParser([id('1'), id('2'), id('3')], 40, readers);
    for (const chunk of cut(bytes, places)) parser.take(chunk);
    const files = parser.changes.files.map(({ claim, ages, blobs, links }) => ({
      path: claim.path,
      ages,
      blobs,
      links,
    }));
    expect({ files, folders: parser.changes.folders }).toEqual({
      files: [
        { path: 'é/a.facts', ages: [0, 2], blobs: [id('b'), null], links: [false, false] },
        { path: ':000.facts', ages: [2], blobs: [id('c')], links: [true] },
        { path: 'module.facts', ages: [2], blobs: [null], links: [false] },
      ],
      folders: {
        names: ['é', 'src', ''],
        ages: [0, 0, 2, 2],
        folders: [0, 1, 2, 0],
        added: [0, 1, 0, 0],
        removed: [0, 0, 1, 1],
      },
    });
  });
  fc.assert(property, runs);
});

test('an answer about a commit that was not asked for is refused', () => {
  const parser = changeParser([id('1')], 40, readers);
  expect(() => parser.take(Buffer.from(`${id('2')}\0`))).toThrow('was not asked');
});
