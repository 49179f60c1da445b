import type { Given } from '../command/options.ts';

/** The command that shows what was built, with the options that it was built with. */
export function lookWith(given: Given): string {
  const options = (['out', 'base'] as const).flatMap((name) =>
    given[name] === undefined ? [] : [`--${name} ${given[name]}`],
  );
  return ['npm run preview', ...(options.length === 0 ? [] : ['--', ...options])].join(' ');
}
