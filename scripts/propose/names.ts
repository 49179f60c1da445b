/** Names for people and for URLs, from what a repository is called. */

const acronyms = new Set([
  'api',
  'aws',
  'cd',
  'ci',
  'cli',
  'css',
  'gcp',
  'ide',
  'iac',
  'npm',
  'sdk',
  'sql',
  'ui',
  'vm',
]);
const spelled: Record<string, string> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  github_actions: 'GitHub Actions',
  grpc: 'gRPC',
};

/** `acme/plugin-ci-workflows` → "Plugin CI workflows". */
export function humanName(provider: string): string {
  const words = lastPart(provider)
    .split(/[-_. ]+/)
    .filter((word) => word !== '');
  const said = words.map((word) => {
    const lower = word.toLowerCase();
    if (acronyms.has(lower)) return lower.toUpperCase();
    return Object.hasOwn(spelled, lower) ? (spelled[lower] ?? word) : word;
  });
  const name = said.join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
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
