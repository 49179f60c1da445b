/** What whole files say, as sketches that can be compared: copies, drift from a template, what teams share without a path. */
import { contentKind, contentKinds } from '../content-kinds.ts';
import { meaningfulLines } from '../meaningful-lines.ts';
import type { Reader } from '../reader.ts';
import { SKETCH, sketchOfLines, written } from '../sketch.ts';

export const contents: Reader = {
  id: 'contents',
  version: 1,
  title: 'Contents of files that are compared',
  files: `${contentKinds.map(({ what }) => what).join(', ')}; also in the skeletons of templates. Not: application code, charts, Terraform, dependencies and their lock files, licences, ignore files.`,
  facts: `A sketch of its meaningful lines, for measuring only: comments, blank lines, indentation and lines of punctuation alone left out. A sketch holds the ${SKETCH} smallest hashes of the lines; from two of them the share of lines in both can be told, exactly for files of up to ${SKETCH} lines.`,
  claims: (path) => contentKind(path) !== null,
  gives: ['contents'],
  skeletons: true,
  read(text) {
    const lines = meaningfulLines(text);
    return [{ kind: 'content', sketch: written(sketchOfLines(lines)), lines: lines.length, line: 1 }];
  },
};
