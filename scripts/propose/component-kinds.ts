/** Which traits say what kind of component a repository holds, and which only what tools it happens to use. */

/** Other traits describe the way a component is built or catalogued, not what it is. */
const others = ['container', 'chart', 'terraform', 'kustomize'];

const lock = /(?:^|\/)(?:[^/]*[-.]lock\b[^/]*|npm-shrinkwrap\.json|package-lock\.json|go\.sum)$/i;
const tool =
  /(?:^|\/)(?:tsconfig|jsconfig|eslint|prettier|jest|vitest|vite|babel|webpack|rollup|playwright|cypress|docker-compose|compose|renovate|dependabot|codecov|lerna|nx|turbo|biome|tslint|stylelint|cspell|mkdocs|sonar|skaffold|pre-commit|commitlint|release-please|semantic-release|settings|catalog-info|pnpm-workspace|checkstyle|suppressions?|crowdin|magefile|earthfile|workspace|jenkinsfile|makefile|dockerfile|containerfile|chart|kustomization|main|variables|versions|outputs?|providers?|state|locals\.tf|backend\.tf|brewfile|codeowners|values)\b/i;

export function isComponentKind(trait: string): boolean {
  if (!trait.startsWith('file/')) return others.includes(trait);
  const path = trait.slice('file/'.length);
  const hidden = path.split('/').some((part) => part.startsWith('.'));
  return !hidden && !lock.test(path) && !tool.test(path);
}
