import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/make-repository.ts';
import { codeKeys } from './code-key.ts';

test('the key is that of a module and of what it imports, one step or many; types and the version of a reader are not in it', () => {
  const folder = temporaryFolder();
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const key = () => codeKeys()(pathToFileURL(join(folder, 'a.ts')));
  write(
    'a.ts',
    "import {\n  b,\n} from './b.ts';\nimport type { T } from './t.ts';\nexport const a = {\n  version: 1,\n};\n",
  );
  write('b.ts', "export { c } from './c.ts';\n");
  write('c.ts', 'export const c = 1;\n');
  write('t.ts', 'export type T = 1;\n');
  const first = key();

  write('t.ts', 'export type T = 2;\n');
  write(
    'a.ts',
    "import {\n  b,\n} from './b.ts';\nimport type { T } from './t.ts';\nexport const a = {\n  version: 2,\n};\n",
  );
  expect(key()).toBe(first);

  write('c.ts', 'export const c = 2;\n');
  expect(key()).not.toBe(first);
});
