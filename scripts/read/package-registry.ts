/** Registries that packages come from, beside the ones that go without saying. */
import { chartRepository } from './chart-repository.ts';
import { reference } from './purl.ts';
import type { ReferenceFact } from './reader.ts';

/** What every build uses that says nothing else. */
const everybodys = new Set(
  'pypi.org pypi.python.org files.pythonhosted.org test.pypi.org rubygems.org index.rubygems.org crates.io index.crates.io static.crates.io api.nuget.org www.nuget.org nuget.org registry.npmjs.org registry.npmjs.com registry.yarnpkg.com packagist.org repo.packagist.org repo.maven.apache.org repo1.maven.org central.sonatype.com plugins.gradle.org maven.google.com dl.google.com jcenter.bintray.com jitpack.io repo.spring.io repo.hex.pm hex.pm'.split(
    ' ',
  ),
);

export const registriesInWords =
  'A registry other than everybody’s (pkg:generic/package-registry/<host>/<path>, without user names, passwords and tokens) is a reference';

/** The address of a registry without what only the protocol adds; null for everybody's own, for variables and for folders. */
export function registryAddress(written: string): string[] | null {
  const plain = written.trim().replace(/^(?:sparse\+|registry\+|git\+)/, '');
  const steps = plain.length > 1000 ? null : chartRepository(plain.replace(/\.git$/, '').split(/[?#]/)[0]!);
  if (!steps || everybodys.has(steps[0]!) || isCratesIndex(steps)) return null;
  while (steps.length > 1 && /^(?:simple|index\.json|v3|nuget)$/i.test(steps.at(-1)!)) steps.pop();
  return steps;
}

const isCratesIndex = (steps: string[]) => steps.join('/').toLowerCase() === 'github.com/rust-lang/crates.io-index';

export function packageRegistry(written: string, line: number): ReferenceFact | null {
  const steps = registryAddress(written);
  if (!steps) return null;
  const namespace = ['package-registry', ...steps.slice(0, -1)];
  return reference({ type: 'generic', namespace, name: steps.at(-1)! }, line);
}
