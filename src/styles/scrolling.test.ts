import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Words for those who hear the page are placed absolutely: without a frame of their own they widen the page itself. */
test('whatever scrolls holds what is placed inside it', () => {
  const rules = globSync('src/**/*.css').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/([^{}]+)\{([^{}]*\boverflow(?:-x)?: (?:auto|scroll);[^{}]*)\}/g)].map(
      ([, selector, body]) => ({ rule: `${file}: ${selector!.trim().split('\n').at(-1)}`, body: body! }),
    ),
  );
  expect(rules.length).toBeGreaterThan(2);
  expect(rules.filter(({ body }) => !/position: (?:relative|absolute|sticky|fixed);/.test(body))).toEqual([]);
});
