/** What a test run came to, in its last lines: what was skipped, by name, and `N passed, N failed`. */
import type { TestModule } from 'vitest/node';

export function tally(
  modules: readonly TestModule[],
  unhandled: readonly unknown[],
): { lines: string[]; failed: number } {
  const skipped: string[] = [];
  let passed = 0;
  let failed = unhandled.length;
  for (const module of modules) {
    const before = failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed++;
      else if (state === 'skipped') skipped.push(`skipped: ${module.relativeModuleId} > ${test.fullName}`);
      else failed++;
    }
    // A file that cannot be loaded has no tests to fail, and must not count as fine.
    if (module.state() === 'failed' && failed === before) failed++;
  }
  return { lines: [...skipped, `${passed} passed, ${failed} failed`], failed };
}
