/** One reader, of whole files: for testing how contents are mined. */
import type { Reader } from '../read/reader.ts';
import { sketchOf, written } from '../read/sketch.ts';

export const readers: Reader[] = [
  {
    id: 'whole',
    version: 1,
    title: 'Whole files',
    files: 'For tests.',
    facts: 'The lines as they are.',
    claims: (path) => path.endsWith('.facts'),
    read: (text) => [{ kind: 'content', sketch: written(sketchOf(text.split('\n'))), lines: 1, line: 1 }],
  },
];
