/** Which of the repositories read provides something, where that can be told. */
import type { Mined } from '../../data/schema/mined.ts';
import type { Provider } from './provider.ts';

export function ownRepository(provider: Provider, mined: Mined[]): Mined | null {
  if (provider.kind.id === 'jenkins-step') return oneLaidOut(mined);
  if (provider.kind.id === 'jenkins-library') return libraryRepository(provider, mined);
  if (provider.kind.id === 'backstage-template') return templateRepository(provider, mined);
  // Forges' registries have the repository behind the host: ghcr.io/acme/images.
  const names = [provider.name, provider.name.replace(/^[^/]*\.[^/]*\//, '')].map((name) => name.toLowerCase());
  const exact = mined.find((one) => names.includes(nameOf(one).toLowerCase()));
  if (exact !== undefined) return exact;
  if (provider.kind.id === 'maven-parent') return parentRepository(provider, mined);
  if (provider.kind.id === 'helm') return chartRepository(provider, mined);
  return provider.kind.id === 'circleci-orb' ? orbRepository(provider, mined) : null;
}

export function nameOf({ repository }: Mined): string {
  return `${repository.owner}/${repository.name}`;
}

/** Jenkins knows a library by a name of its own. The one repository that is laid out or called as a library is it; of several, the one with that name in it. */
function libraryRepository(provider: Provider, mined: Mined[]): Mined | null {
  const library = provider.name.slice('jenkins library '.length).toLowerCase();
  const exact = mined.filter(({ repository }) => repository.name.toLowerCase() === library);
  if (exact.length === 1) return exact[0] ?? null;
  const laidOut = mined.filter(({ traits }) => traits.some(({ name }) => name === 'ci/jenkins-library'));
  const called = mined.filter(({ repository }) =>
    /jenkins.*(?:librar|lib\b|shared)|(?:shared|pipeline).*librar/i.test(repository.name),
  );
  const libraries = laidOut.length > 0 ? laidOut : called;
  if (libraries.length === 1) return libraries[0] ?? null;
  const named = libraries.filter(({ repository }) => repository.name.toLowerCase().includes(library));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Which steps a library has is not known: the only one there is has them. */
function oneLaidOut(mined: Mined[]): Mined | null {
  const laidOut = mined.filter(({ traits }) => traits.some(({ name }) => name === 'ci/jenkins-library'));
  return laidOut.length === 1 ? (laidOut[0] ?? null) : null;
}

/** A chart's repository is often called after it: `chart-java` for `acme.azurecr.io/helm/java`. */
function chartRepository(provider: Provider, mined: Mined[]): Mined | null {
  const chart = provider.name.slice(provider.name.lastIndexOf('/') + 1).toLowerCase();
  const names = [`chart-${chart}`, `${chart}-chart`, `helm-${chart}`, `${chart}-helm`];
  const found = mined.filter(({ repository }) => names.includes(repository.name.toLowerCase()));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A parent's repository is called after it where its name says what it is: `acme-parent`, and `plugin-pom` for `plugin`. */
function parentRepository(provider: Provider, mined: Mined[]): Mined | null {
  const parent = provider.name.slice(provider.name.lastIndexOf('/') + 1).toLowerCase();
  const names = [`${parent}-pom`, `${parent}-parent`, ...(/parent|pom/.test(parent) ? [parent] : [])];
  const found = mined.filter(({ repository }) => names.includes(repository.name.toLowerCase()));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** An orb is packed from `src/@orb.yml`, in a repository that has the orb's name in its own: `acme-circleci-orb` for `acme/acme`. */
function orbRepository(provider: Provider, mined: Mined[]): Mined | null {
  const orb = provider.name.slice(provider.name.lastIndexOf('/') + 1).toLowerCase();
  const found = mined.filter(
    ({ repository, traits }) =>
      traits.some(({ name }) => name === 'file/src/@orb.yml') && repository.name.toLowerCase().includes(orb),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The one whose catalogue has the template. */
function templateRepository({ signal }: Provider, mined: Mined[]): Mined | null {
  const [namespace, name] = signal.split('/').slice(-2).map(decodeURIComponent);
  const found = mined.filter(({ catalog }) =>
    catalog.some(({ entity }) => entity.kind === 'Template' && entity.namespace === namespace && entity.name === name),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
