/** What those are called that a path is for: "9 of 12 plugins" says more than "9 of 12 components". */
import type { GoldenPath } from '../../data/schema/inputs.ts';
import { systemName } from '../propose/names.ts';

export interface Noun {
  one: string;
  many: string;
}

const KINDS: Record<string, Noun> = {
  'file/src/plugin.json': { one: 'plugin', many: 'plugins' },
  'file/package.json': { one: 'component with a package.json', many: 'components with a package.json' },
  'file/go.mod': { one: 'Go module', many: 'Go modules' },
  'file/pom.xml': { one: 'Maven component', many: 'Maven components' },
  'file/Chart.yaml': { one: 'Helm chart', many: 'Helm charts' },
  'file/Cargo.toml': { one: 'Rust crate', many: 'Rust crates' },
  container: { one: 'component with a container image', many: 'components with a container image' },
  chart: { one: 'component with a Helm chart', many: 'components with a Helm chart' },
  terraform: { one: 'component with Terraform', many: 'components with Terraform' },
  kustomize: { one: 'component with Kustomize', many: 'components with Kustomize' },
  'ci/gitlab': { one: 'component on GitLab CI', many: 'components on GitLab CI' },
};
export const COMPONENT: Noun = { one: 'component', many: 'components' };
export const PAIR: Noun = { one: 'pair of component and path', many: 'pairs of component and path' };

export function nounOf({ appliesTo: { traits } }: GoldenPath): Noun {
  const [trait] = traits;
  if (trait === undefined) return COMPONENT;
  if (traits.length === 1 && Object.hasOwn(KINDS, trait)) return KINDS[trait]!;
  const system = traits.length === 1 ? /^ci\/(.+)/.exec(trait)?.[1] : undefined;
  if (system !== undefined)
    return { one: `component on ${systemName(system)}`, many: `components on ${systemName(system)}` };
  const names = traits.map((name) => name.replace(/^file\//, '')).join(' and ');
  return { one: `component with ${names}`, many: `components with ${names}` };
}
