import { expect, test } from 'vitest';
import type { Mined } from '../../data/schema/mined.ts';
import { exampleMined } from './example-mined.ts';
import type { Example } from './example-mined.ts';
import { propose } from './propose.ts';

const workflow = 'pkg:githubactions/acme/golden-paths#.github/workflows/node.yml';
const day = '2026-10-31';

function repositories(...examples: Example[]) {
  return examples.map(exampleMined);
}
/** So many repositories that use the workflow since a day, with the traits given. */
function consumers(n: number, traits: Record<string, string> = {}, since = '2025-05-01'): Example[] {
  return Array.from({ length: n }, (_, i) => ({
    name: `acme/service-${i}`,
    traits: { 'ci/github-actions': '2024-06-01', ...traits },
    references: { [workflow]: since },
  }));
}
function bystanders(n: number, traits: Record<string, string> = {}): Example[] {
  return Array.from({ length: n }, (_, i) => ({ name: `acme/other-${i}`, traits }));
}

test('a repository that three others refer to is proposed, with provider, consumers, signal and launch', () => {
  const provider = { name: 'acme/golden-paths', references: { [workflow]: '2024-01-01' } };
  const { goldenPaths, rejected } = propose(repositories(provider, ...consumers(3), ...bystanders(2)), day);
  expect(rejected).toEqual([]);
  expect(goldenPaths).toEqual([
    {
      id: 'golden-paths',
      name: 'Golden paths',
      summary: 'What acme/golden-paths provides: the reusable workflows and actions.',
      capability: 'ci-cd',
      job: 'pipeline',
      signals: [{ reference: 'pkg:githubactions/acme/golden-paths' }],
      appliesTo: {
        traits: ['ci/github-actions'],
        because:
          'The consumers are of no single kind. 3 of 3 consumers build with GitHub Actions; 3 of 5 repositories do.',
      },
      launched: '2025-05-01',
      mandates: [],
      supported: [],
      rivals: [],
      proposal: {
        provider: 'acme/golden-paths',
        providerRead: true,
        consumers: 3,
        why: '3 of 5 other repositories refer to the reusable workflows and actions of acme/golden-paths: .github/workflows/node.yml (3).',
        appliesToWhy:
          'The consumers are of no single kind. 3 of 3 consumers build with GitHub Actions; 3 of 5 repositories do.',
      },
    },
  ]);
});

test('two consumers and the provider itself are not enough, and the rejection says so', () => {
  const provider = { name: 'acme/golden-paths', references: { [workflow]: '2024-01-01' } };
  expect(propose(repositories(provider, ...consumers(2)), day)).toEqual({
    goldenPaths: [],
    rejected: [{ provider: 'acme/golden-paths', consumers: 2, why: '2 repositories refer to it; a proposal takes 3.' }],
  });
});

test('what a repository of strangers provides is no candidate', () => {
  const examples = consumers(4).map((one) => ({
    ...one,
    references: { 'pkg:githubactions/actions/checkout': '2025-01-01' },
  }));
  expect(propose(repositories(...examples), day)).toEqual({ goldenPaths: [], rejected: [] });
});

test('only those who still refer to it on the day are consumers, though the first ever day is the launch', () => {
  const left = { name: 'acme/left', references: { [workflow]: '2024-02-02..2026-01-01' } };
  const { goldenPaths } = propose(repositories(left, ...consumers(3)), day);
  expect(goldenPaths.map(({ launched, proposal }) => [launched, proposal?.consumers])).toEqual([['2024-02-02', 3]]);
  expect(propose(repositories(left, ...consumers(3)), '2025-06-01').goldenPaths[0]?.proposal?.consumers).toBe(4);
});

test('a kind of component that the consumers share and others lack is whom the path is for', () => {
  const plugin = { 'file/src/plugin.json': '2024-02-01' };
  const all = repositories(...consumers(9, plugin), ...bystanders(11), { name: 'acme/late', traits: plugin });
  expect(propose(all, day).goldenPaths[0]?.appliesTo).toEqual({
    traits: ['file/src/plugin.json'],
    because: '9 of 9 consumers have src/plugin.json; 10 of 21 repositories do.',
  });
});

test('a file that arrived in the very commit of joining is brought by the path and is no kind', () => {
  const brought = { 'file/src/plugin.json': '2025-05-01' };
  const all = repositories(...consumers(9, brought), ...bystanders(9));
  expect(propose(all, day).goldenPaths[0]?.appliesTo.traits).toEqual(['ci/github-actions']);
});

test('tool configuration and hidden files are no kinds, however well they fit', () => {
  for (const file of [
    'tsconfig.json',
    '.config/webpack.json',
    'docker-compose.yaml',
    'jest.config.json',
    'package-lock.json',
    'helm_deploy/values-dev.yaml',
  ]) {
    const all = repositories(...consumers(9, { [`file/${file}`]: '2024-02-01' }), ...bystanders(9));
    expect([file, propose(all, day).goldenPaths[0]?.appliesTo.traits]).toEqual([file, ['ci/github-actions']]);
  }
});

test('a trait that three consumers have by luck is not taken for a kind', () => {
  const all = repositories(...consumers(3, { 'file/src/plugin.json': '2024-02-01' }), ...bystanders(2));
  expect(propose(all, day).goldenPaths[0]?.appliesTo.traits).toEqual(['ci/github-actions']);
});

test('a Jenkins library is in-house by its nature, and its own repository is not a consumer', () => {
  const library = 'pkg:generic/jenkins-library/Infrastructure';
  const users = [1, 2, 3].map((n) => ({
    name: `court/app-${n}`,
    traits: { 'ci/jenkins': '2024-01-01' },
    references: { [library]: '2024-03-01' },
  }));
  const own = {
    name: 'court/cnp-jenkins-library',
    traits: { 'ci/jenkins': '2024-01-01' },
    references: { [library]: '2024-01-01' },
  };
  const known = propose(repositories(own, ...users), day).goldenPaths[0];
  expect([known?.id, known?.proposal?.provider, known?.proposal?.consumers, known?.appliesTo.traits]).toEqual([
    'cnp-jenkins-library',
    'court/cnp-jenkins-library',
    3,
    ['ci/jenkins'],
  ]);
  const laidOut = { name: 'court/steps', traits: { 'ci/jenkins-library': '2024-01-01' } };
  expect(propose(repositories(laidOut, ...users), day).goldenPaths[0]?.proposal?.provider).toBe('court/steps');
  const unknown = propose(repositories(...users), day).goldenPaths[0];
  expect([unknown?.id, unknown?.name, unknown?.proposal?.providerRead]).toEqual([
    'jenkins-library-infrastructure',
    'Jenkins library Infrastructure',
    false,
  ]);
});

test('a step that Jenkins has from a library loaded for everybody is in-house by its nature', () => {
  const users = [1, 2, 3].map((n) => ({
    name: `acme/app-${n}`,
    traits: { 'ci/jenkins': '2024-01-01' },
    references: { 'pkg:generic/jenkins-step/buildPlugin': '2024-03-01' },
  }));
  const [path] = propose(repositories(...users), day).goldenPaths;
  expect([path?.name, path?.summary, path?.proposal?.why, path?.appliesTo.traits]).toEqual([
    'Jenkins step buildPlugin',
    'The Jenkins step buildPlugin.',
    '3 of 3 other repositories refer to the Jenkins step buildPlugin.',
    ['ci/jenkins'],
  ]);
  const library = { name: 'acme/pipeline-library', traits: { 'ci/jenkins-library': '2024-01-01' } };
  const known = propose(repositories(library, ...users), day).goldenPaths[0];
  expect([known?.name, known?.proposal?.providerRead, known?.proposal?.consumers]).toEqual([
    'Pipeline library',
    true,
    3,
  ]);
});

test('the parent of Maven projects is no library, and is that of the repository that is called after it', () => {
  const parent = 'pkg:generic/maven-parent/org.jenkins-ci.plugins/plugin';
  const users = ['git', 'junit', 'slack', 'plugin-pom'].map((name) => ({
    name: `jenkinsci/${name}`,
    traits: { 'file/pom.xml': '2024-01-01' },
    references: { [parent]: '2024-03-01', 'pkg:maven/org.jenkins-ci.plugins/plugin': '2024-03-01' },
  }));
  const { goldenPaths, rejected } = propose(repositories(...users), day);
  expect(goldenPaths.map(({ name, job, proposal }) => [name, job, proposal?.provider, proposal?.consumers])).toEqual([
    ['Plugin POM', 'build conventions', 'jenkinsci/plugin-pom', 3],
  ]);
  expect(goldenPaths[0]?.signals.map((signal) => 'reference' in signal && signal.reference)).toEqual([
    parent,
    'pkg:maven/org.jenkins-ci.plugins/plugin',
  ]);
  expect(rejected).toEqual([]);
  const unread = propose(repositories(...users.slice(0, 3)), day).goldenPaths[0];
  expect([unread?.name, unread?.proposal?.provider]).toEqual(['Plugin parent', 'org.jenkins-ci.plugins/plugin']);
  const strangers = {
    ...users[0]!,
    references: { 'pkg:generic/maven-parent/org.springframework.boot/parent': '2024' },
  };
  expect(propose(repositories(strangers), day)).toEqual({ goldenPaths: [], rejected: [] });
});

test('an orb’s repository is the one that packs it and has its name', () => {
  const orb = 'pkg:generic/circleci-orb/acme/build';
  const users = [1, 2, 3].map((n) => ({ name: `acme/app-${n}`, references: { [orb]: '2024-03-01' } }));
  const packs = { 'file/src/@orb.yml': '2024-01-01' };
  const others = [{ name: 'acme/deploy-orb', traits: packs }, { name: 'acme/build' }];
  const own = { name: 'acme/acme-build-orb', traits: packs, references: { [orb]: '2024-01-01' } };
  const provider = (...all: Example[]) => propose(repositories(...all), day).goldenPaths[0]?.proposal;
  expect(provider(own, ...users, others[0]!)).toMatchObject({ provider: 'acme/acme-build-orb', consumers: 3 });
  expect(provider(...users, others[0]!)).toMatchObject({ provider: 'acme/build', providerRead: false });
});

test('a Terraform module is one path in git and in the registry, named after its repository, which is no consumer', () => {
  const [git, registry] = ['pkg:terraform/acme/terraform-null-label', 'pkg:terraform/acme/label/null'];
  const own = { name: 'acme/terraform-null-label', references: { [registry]: '2020-01-01' } };
  const users = [1, 2, 3].map((n) => ({
    name: `acme/terraform-aws-${n}`,
    references: { [git]: `2019-0${n}-01..2021-01-01`, [registry]: '2021-01-01' },
  }));
  const { goldenPaths, rejected } = propose(repositories(own, ...users), day);
  expect(rejected).toEqual([]);
  expect(goldenPaths.map(({ name, signals, launched }) => ({ name, signals, launched }))).toEqual([
    { name: 'Terraform null label', signals: [{ reference: registry }, { reference: git }], launched: '2019-01-01' },
  ]);
  expect(goldenPaths[0]?.proposal).toMatchObject({
    provider: 'acme/terraform-null-label',
    providerRead: true,
    consumers: 3,
    why: '3 of 3 other repositories refer to the Terraform module of acme/terraform-null-label: label (3).',
  });
});

test('the charts of one repository’s pages are one path, with a signal each', () => {
  const users = ['web', 'web', 'job'].map((chart, n) => ({
    name: `acme/app-${n}`,
    traits: { chart: '2024-01-01' },
    references: { [`pkg:helm/acme.github.io/charts/${chart}`]: '2024-03-01' },
  }));
  const [path] = propose(repositories({ name: 'acme/charts' }, ...users), day).goldenPaths;
  expect([path?.id, path?.proposal?.providerRead, path?.signals.length]).toEqual(['charts', true, 2]);
});

test('a software template is provided by the repository whose catalogue has it', () => {
  const template = { name: 'node', namespace: 'default', kind: 'Template' };
  const entity = {
    ...template,
    title: null,
    type: null,
    lifecycle: null,
    owner: null,
    ownedByPerson: false,
    system: null,
  };
  const users = ['a', 'b', 'c'].map((name) => ({
    name: `acme/${name}`,
    references: { 'pkg:generic/backstage-template/default/node': '2024-03-01' },
  }));
  const [own, ...others] = repositories({ name: 'acme/templates' }, ...users);
  const catalog = [{ entity, file: 'node/template.yaml', line: 1, intervals: [{ from: own!.head, to: null }] }];
  const [path] = propose([{ ...own!, catalog }, ...others], day).goldenPaths;
  expect([path?.id, path?.proposal?.provider, path?.proposal?.providerRead]).toEqual([
    'templates',
    'acme/templates',
    true,
  ]);
});

test('images of one registry folder are one provider with a signal each', () => {
  const images = ['java', 'java', 'node'].map((image, i) => ({
    name: `acme/app-${i}`,
    traits: { container: '2024-01-01' },
    references: { [`pkg:docker/acme.azurecr.io/base/${image}`]: '2024-03-01' },
  }));
  const [path] = propose(repositories(...images), day).goldenPaths;
  expect([path?.id, path?.signals, path?.capability, path?.job]).toEqual([
    'base-images',
    [{ reference: 'pkg:docker/acme.azurecr.io/base/java' }, { reference: 'pkg:docker/acme.azurecr.io/base/node' }],
    'provisioning',
    'base image',
  ]);
});

test('other CI systems rival a whole pipeline, not a single step', () => {
  const circle = { name: 'acme/old', traits: { 'ci/circleci': '2024-01-01', 'ci/github-actions': '2024-01-01' } };
  expect(propose(repositories(circle, ...consumers(3)), day).goldenPaths[0]?.rivals).toEqual([
    { trait: 'ci/circleci' },
  ]);
  const steps = consumers(3).map((one) => ({
    ...one,
    references: { 'pkg:githubactions/acme/steps#lint': '2025-01-01' },
  }));
  expect(propose(repositories(circle, ...steps), day).goldenPaths[0]?.rivals).toEqual([]);
});

test('at most ten are proposed, those with most consumers; the eleventh is listed', () => {
  const all = Array.from({ length: 4 }, (_, i) => ({
    name: `acme/service-${i}`,
    references: Object.fromEntries(
      Array.from({ length: 11 }, (__, p) => [
        `pkg:githubactions/acme/path-${String(p).padStart(2, '0')}`,
        '2025-01-01',
      ]).slice(0, i === 3 ? 10 : 11),
    ),
  }));
  const { goldenPaths, rejected } = propose(repositories(...all), day);
  expect(goldenPaths.map(({ id }) => id).at(-1)).toBe('path-09');
  expect(rejected).toEqual([
    { provider: 'acme/path-10', consumers: 3, why: '10 paths with more consumers are proposed already.' },
  ]);
});

test('the order of the repositories does not change the proposal', () => {
  const all = repositories(...consumers(4, { 'file/src/plugin.json': '2024-02-01' }), ...bystanders(9));
  expect(propose(all.toReversed(), day)).toEqual(propose(all, day));
});

test('an image in a hidden folder starts a developer’s machine and makes nobody a consumer', () => {
  const image = 'pkg:docker/ghcr.io/acme/images/node';
  const [own, ...users] = repositories(
    { name: 'acme/images' },
    ...['a', 'b', 'c', 'd'].map((name) => ({
      name: `acme/${name}`,
      traits: { container: '2024-01-01' },
      references: { [image]: '2024-03-01' },
    })),
  );
  const at = (file: string, all: Mined[]) =>
    all.map((one) => ({
      ...one,
      references: one.references.map((reference) => ({ ...reference, locations: [{ file, line: 1, version: null }] })),
    }));
  expect(propose([own!, ...at('.devcontainer/Dockerfile', users)], day).goldenPaths).toEqual([]);
  const [path] = propose([own!, ...at('Dockerfile', users)], day).goldenPaths;
  expect([path?.id, path?.name, path?.proposal?.provider, path?.proposal?.providerRead]).toEqual([
    'images',
    'Images',
    'acme/images',
    true,
  ]);
});

test('what services ship is no path: a registry without folders gives only images that several take, and nobody takes its own', () => {
  const shared = 'pkg:docker/ghcr.io/acme/temurin';
  const users = ['a', 'b', 'c', 'd'].map((name) => ({
    name: `acme/${name}`,
    traits: { container: '2024-01-01' },
    references: {
      [shared]: '2024-03-01',
      [`pkg:docker/ghcr.io/acme/${name}`]: '2024-01-01',
      [`pkg:docker/ghcr.io/acme/${name}-worker`]: '2024-01-01',
    },
  }));
  const { goldenPaths, rejected } = propose(repositories(...users), day);
  expect(goldenPaths.map(({ signals, proposal }) => [signals, proposal?.consumers])).toEqual([
    [[{ reference: shared }], 4],
  ]);
  expect(rejected).toEqual([]);
});

test('libraries are listed by whom they are from, and not proposed', () => {
  const users = consumers(4).map((one) => ({
    ...one,
    references: { 'pkg:npm/%40acme/ui': '2025-01-01', 'pkg:npm/%40acme/log': '2025-01-01' },
  }));
  expect(propose(repositories(...users), day)).toEqual({
    goldenPaths: [],
    rejected: [
      {
        provider: '@acme (npm)',
        consumers: 4,
        why: 'Code is built from libraries; they build, ship and run nothing. Declare one that is a golden path.',
      },
    ],
  });
});

test('what everybody has left is no candidate any more', () => {
  const left = consumers(4).map((one) => ({ ...one, references: { [workflow]: '2024-02-02..2026-01-01' } }));
  expect(propose(repositories(...left), day)).toEqual({ goldenPaths: [], rejected: [] });
});

test('a file at the root of a monorepo is no kind of the components in it: the path is for whom it is measured of', () => {
  const traits = { 'file/charmcraft.toml': '2024-06-01' };
  const read = repositories(...consumers(4, traits), ...bystanders(12));
  const kind = () => propose(read, day).goldenPaths[0]!.appliesTo.traits;
  expect(kind()).toEqual(['file/charmcraft.toml']);
  const [monorepo] = read;
  const facts = { intervals: [], born: null, commits: 5, weeks: [], owners: [], file: null };
  const { references } = monorepo!;
  const atRoot = { ...facts, path: '', because: 'root' as const, references, traits: monorepo!.traits };
  const parts = ['api', 'web'].map((path) => ({
    ...facts,
    path,
    because: 'workspace' as const,
    intervals: [{ from: monorepo!.history.firstCommit, to: null }],
    references: [],
    traits: [],
  }));
  monorepo!.components = [atRoot, ...parts];
  expect(kind()).toEqual(['ci/github-actions']);
});

test('what is called like the tool is named with its owner; steps and modules do jobs of their own', () => {
  const [actions, vault] = ['pkg:githubactions/acme/github-actions#deploy', 'pkg:githubactions/acme/vault-yaml'];
  const [network, store] = ['pkg:terraform/acme/network', 'pkg:terraform/acme/store'];
  const references = {
    [actions!]: '2025-01-01',
    [vault!]: '2025-01-01',
    [network!]: '2025-01-01',
    [store!]: '2025-01-01',
  };
  const users = consumers(3).map((one) => ({ ...one, references }));
  expect(propose(repositories(...users), day).goldenPaths.map(({ name, job }) => [name, job])).toEqual([
    ['acme GitHub actions', 'pipeline steps: acme GitHub actions'],
    ['Vault YAML', 'pipeline steps: Vault YAML'],
    ['Network', 'infrastructure module: Network'],
    ['Store', 'infrastructure module: Store'],
  ]);
});

test('workflows that look after a repository are no pipeline', () => {
  const upkeep = 'pkg:githubactions/acme/tidy#.github/workflows/auto_update_collections.yaml';
  const users = consumers(3).map((one) => ({ ...one, references: { [upkeep]: '2025-01-01' } }));
  expect(propose(repositories(...users), day).goldenPaths[0]?.job).toBe('pipeline steps: Tidy');
});
