/** The line by which an editor finds the JSON Schema of a file of inputs: it then completes keys, explains them and underlines mistakes. */
import { join, relative } from 'node:path';
import { HOME } from '../command/places.ts';

/** The site publishes the schemas, so they lie in dist/ after the first build. Null for inputs outside the project: no path of the machine is written into them. */
export function editorSchema(folder: string, name: string): string | null {
  const path = relative(folder, join(HOME, 'dist/data/schema/inputs', `${name}.json`));
  return relative(HOME, folder).startsWith('..') ? null : `# yaml-language-server: $schema=${path}`;
}
