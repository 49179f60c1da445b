/** Files whose presence shows that their folder may be a component of its own: a package's manifest, and what deploys it. */
import { leftOut } from '../read/left-out.ts';
import { dockerfile } from '../read/readers/dockerfile.ts';

export type Sign = 'manifest' | 'deploy';

/** Folders from the root; what lies deeper belongs to the fifth. */
export const DEEPEST = 5;

const manifest =
  /^(?:package\.json|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|pyproject\.toml|setup\.py|requirements\.txt|Cargo\.toml|composer\.json|Gemfile|mix\.exs|[^/]+\.(?:cs|fs|vb)proj)$/;
const deploy =
  /^(?:Chart\.ya?ml|serverless\.ya?ml|skaffold\.ya?ml|kustomization\.ya?ml|Kustomization|fly\.toml|Procfile|app\.ya?ml)$/;
/** Folders about a thing, not the thing: hidden ones, documents, tests, templates of other things. */
const beside =
  /(?:^|\/)(?:\.[^/]*|docs?|documentation|(?:[\w.-]+[._-])?tests?|__tests__|specs?|(?:[\w-]+-)?e2e|cypress|playwright|mocks?|demos?|hack|benchmarks?|templates?)\//i;

/** Null for nearly all files. Called for every path that ever changed. */
export function signOf(path: string): Sign | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const sign = manifest.test(name) ? 'manifest' : deploy.test(name) || dockerfile.claims(path) ? 'deploy' : null;
  return sign !== null && !isBeside(folderOf(path)) && !leftOut(path) ? sign : null;
}

/** '' is the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const isBeside = (folder: string): boolean => beside.test(`${folder}/`);
export const depthOf = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);

/** The folder and those above it, the nearest first, the root last. */
export function upwards(folder: string): string[] {
  const all = [folder];
  while (all.at(-1) !== '') all.push(folderOf(all.at(-1)!));
  return all;
}
