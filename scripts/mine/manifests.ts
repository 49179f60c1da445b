/**
 * Files whose presence tells what kind of thing a repository is (`src/plugin.json`, `pom.xml`, `Chart.yaml`): they become the
 * trait `file/<path>`. Which of them mean anything is for others to find out.
 */

const endings =
  /\.(?:json|ya?ml|toml|xml|gradle|kts|mod|work|properties|sbt|tf|hcl|cfg|csproj|fsproj|vbproj|sln|cabal|gemspec|podspec|nimble|proto|bicep)$/i;
const names = new Set([
  'Makefile',
  'Dockerfile',
  'Jenkinsfile',
  'Gemfile',
  'Procfile',
  'Rakefile',
  'Podfile',
  'Cartfile',
  'Brewfile',
  'Vagrantfile',
  'Tiltfile',
  'Earthfile',
  'Justfile',
  'justfile',
  'BUILD',
  'WORKSPACE',
  'BUILD.bazel',
  'MODULE.bazel',
  'CMakeLists.txt',
  'requirements.txt',
  'setup.py',
  'manage.py',
  'mix.exs',
  'rebar.config',
  'deps.edn',
  'project.clj',
  'build.zig',
  'go.mod',
  'artisan',
]);
/** What a package manager wrote by itself. */
const locks =
  /(?:^|[-._/])(?:lock|shrinkwrap)(?:[-._]|$)|(?:^|\/)(?:go\.(?:sum|work\.sum)|packages\.lock\.json|\.terraform\.lock\.hcl|uv\.lock)$/i;
/** Folders that are about the thing, not the thing. */
const beside =
  /^(?:\.|docs?\/|documentation\/|tests?\/|__tests__\/|specs?\/|e2e\/|cypress\/|mocks?\/|demos?\/|examples?\/)/i;

/** At the root or one folder down; called for every path that ever changed. */
export function isManifest(path: string): boolean {
  const slash = path.indexOf('/');
  if (slash >= 0 && path.indexOf('/', slash + 1) >= 0) return false;
  const name = slash < 0 ? path : path.slice(slash + 1);
  if (name.startsWith('.') || path.length > 200) return false;
  return (endings.test(name) || names.has(name)) && !beside.test(path) && !locks.test(path);
}
