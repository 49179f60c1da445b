/** Names for people and for URLs, from what a repository is called. */

const spelled: Record<string, string> = {
  api: 'API',
  aws: 'AWS',
  azure: 'Azure',
  circleci: 'CircleCI',
  github: 'GitHub',
  gitlab: 'GitLab',
  grpc: 'gRPC',
  iac: 'IaC',
  ide: 'IDE',
  java: 'Java',
  jenkins: 'Jenkins',
  kubernetes: 'Kubernetes',
  node: 'Node',
  pom: 'POM',
  renovate: 'Renovate',
  terraform: 'Terraform',
  travis: 'Travis',
  ui: 'UI',
  yaml: 'YAML',
  ci: 'CI',
  cla: 'CLA',
  cli: 'CLI',
};

/** `acme/plugin-ci-workflows` → "Plugin CI workflows". */
export function humanName(provider: string): string {
  const words = lastPart(provider)
    .split(/[-_. ]+/)
    .filter((word) => word !== '')
    .map(spelling);
  const name = words.join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `github-actions` → "GitHub Actions". */
export function systemName(system: string): string {
  return system
    .split('-')
    .map(spelling)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Short words without a vowel are letters said one by one: cd, cnp, sdk. */
function spelling(word: string): string {
  const lower = word.toLowerCase();
  if (Object.hasOwn(spelled, lower)) return spelled[lower] ?? word;
  return /^[b-df-hj-np-tv-xz]{2,4}$/.test(lower) ? lower.toUpperCase() : word;
}

/** `acme/plugin-ci-workflows` → `plugin-ci-workflows`, unlike any that is taken. */
export function freeSlug(provider: string, taken: Set<string>): string {
  const slug = slugOf(lastPart(provider)) || slugOf(provider) || 'path';
  if (!taken.has(slug)) return slug;
  const full = slugOf(provider);
  if (!taken.has(full)) return full;
  for (let i = 2; ; i++) if (!taken.has(`${full}-${i}`)) return `${full}-${i}`;
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

function lastPart(provider: string): string {
  return provider.slice(provider.lastIndexOf('/') + 1);
}
