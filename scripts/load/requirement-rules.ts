/** What a schema cannot see about what a declared check asks for: paths, patterns and places that can be looked for. */
import type { Requirement } from '../../data/schema/declarations.ts';
import { globProblem } from '../read/path-glob.ts';
import { PatternProblem } from '../read/pattern-syntax.ts';
import { linePattern } from '../read/pattern.ts';
import { parseTreePath } from '../read/tree-path.ts';
import type { Place } from './yaml-lines.ts';

/** What is wrong with an entry. */
export interface Complaint {
  /** Inside the entry. */
  at: Place;
  /** Goes on after `targets[0]`. */
  text: string;
}

export function* requirementProblems(require: Requirement): Generator<Complaint> {
  if ('file' in require) yield* pathProblem(require.file, ['file'], 'file');
  if (!('in' in require)) return;
  const isOne = typeof require.in === 'string';
  const paths = typeof require.in === 'string' ? [require.in] : require.in;
  for (const [index, path] of paths.entries())
    yield* pathProblem(path, isOne ? ['in'] : ['in', index], isOne ? 'in' : `in[${index}]`);
  if ('pattern' in require) yield* patternProblem(require.pattern);
  else yield* placeProblem(require.yaml, paths);
}

function* pathProblem(path: string, at: (string | number)[], name: string): Generator<Complaint> {
  const problem = globProblem(path);
  if (problem !== null)
    yield {
      at: ['require', ...at],
      text: `.require.${name} is "${path}", expected a path such as .github/workflows/*.yml: ${problem}.`,
    };
}

function* patternProblem(pattern: string): Generator<Complaint> {
  try {
    linePattern(pattern);
  } catch (error) {
    if (!(error instanceof PatternProblem)) throw error;
    yield {
      at: ['require', 'pattern'],
      text: `.require.pattern is "${pattern}", which cannot be looked for: ${error.message}. Correct it.`,
    };
  }
}

function* placeProblem(place: string, paths: string[]): Generator<Complaint> {
  const steps = parseTreePath(place);
  if ('problem' in steps)
    yield {
      at: ['require', 'yaml'],
      text: `.require.yaml is "${place}", expected keys such as jobs.*.permissions: ${steps.problem}.`,
    };
  const other = paths.find((path) => /\.(?:xml|properties|ini|tf|md|gradle)$/i.test(path));
  if (other !== undefined)
    yield {
      at: ['require', 'in'],
      text: `.require.in has "${other}", expected files of YAML, JSON or TOML beside "yaml". Ask with a pattern instead.`,
    };
  const kinds = new Set(paths.map((path) => /\.(json|toml)[c5]?$/i.exec(path)?.[1]?.toLowerCase() ?? 'yaml'));
  if (kinds.size > 1)
    yield {
      at: ['require', 'in'],
      text: `.require.in has files of several formats, expected one of YAML, JSON or TOML. Declare a check for each.`,
    };
}
