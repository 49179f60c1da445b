/** Which traits say what kind of component a repository holds, and which only what tools it happens to use. */

/** Traits of other families describe the way a component is built or catalogued, not what it is. */
const families = ['file/', 'language/', 'deploy/'];

const lock = /(?:^|\/)(?:[^/]*[-.]lock\b[^/]*|npm-shrinkwrap\.json|package-lock\.json|go\.sum)$/i;
const tool =
  /(?:^|\/)(?:tsconfig|jsconfig|eslint|prettier|jest|vitest|vite|babel|webpack|rollup|playwright|cypress|docker-compose|compose|renovate|dependabot|codecov|lerna|nx|turbo|biome|tslint|stylelint|cspell|mkdocs|sonar|skaffold|pre-commit|commitlint|release-please|semantic-release|settings|catalog-info|pnpm-workspace|checkstyle|suppressions?|crowdin|magefile|earthfile|workspace|jenkinsfile|makefile|codeowners)\b/i;

export function isComponentKind(trait: string): boolean {
  if (!families.some((family) => trait.startsWith(family))) return false;
  if (!trait.startsWith('file/')) return true;
  const path = trait.slice('file/'.length);
  const hidden = path.split('/').some((part) => part.startsWith('.'));
  return !hidden && !lock.test(path) && !tool.test(path);
}
