/** GitHub Actions workflows. GitHub runs only the files directly in `.github/workflows` at the root. */
import { rightsOf, runnerCommands, runnerImages, staticKeys } from '../github-posture.ts';
import { imageReference } from '../image.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader, TraitFact } from '../reader.ts';
import { usesFacts } from '../uses.ts';
import { onceANode } from '../yaml-facts.ts';
import { at, entriesAt, itemsAt, scalarAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

const folder = '.github/workflows/';

export const githubWorkflow: Reader = {
  id: 'github-workflow',
  version: 3,
  title: 'GitHub Actions workflows',
  files: 'Files ending in .yml or .yaml directly in .github/workflows at the root of the repository.',
  facts:
    'The trait ci/github-actions. A reference for every action and reusable workflow in `uses`, with the version that a comment gives a pinned commit, and for every image of a container, service or docker:// step. Not: what lies in the repository itself (./…), and expressions. Traits for how it comes to its rights: secrets/oidc (id-token: write), secrets/inherit, secrets/static-key/aws, google and azure by the names of secrets in expressions; github-runner/<label> for images of GitHub’s runners, also in a matrix; github-command/<name> for set-env, add-path, set-output and save-state.',
  gives: ['github-command/', 'github-runner/', 'pkg:docker/', 'pkg:githubactions/', 'secrets/'],
  claims: (path) => path.startsWith(folder) && !path.includes('/', folder.length) && /\.ya?ml$/.test(path),
  traits: () => ['ci/github-actions'],
  read(text) {
    const root = parseYamlMap(text);
    const jobs = at(root, 'jobs');
    if (jobs?.kind !== 'map')
      throw new Unreadable('schema-error', `Line ${jobs?.line ?? 1}: expected a map of jobs under "jobs", found none.`);
    return [
      ...[...entriesAt(jobs)].flatMap(([, job]) => jobFacts(job)),
      ...byLine([...rightsOf(root, jobs), ...staticKeys(text), ...runnerImages(jobs), ...runnerCommands(text)]),
    ];
  },
};

const byLine = (facts: TraitFact[]) => facts.sort((a, b) => a.line - b.line);

const jobFacts = onceANode((job): readonly Fact[] => {
  const services = [...entriesAt(job, 'services')].map(([, service]) => service);
  const images = [at(job, 'container'), ...services].flatMap(imageFacts);
  const steps = itemsAt(job, 'steps').flatMap(usesFacts);
  return [...usesFacts(job), ...images, ...steps];
});

/** `container: node:22` and `container: { image: node:22 }` say the same. */
function imageFacts(node: YamlNode | undefined): Fact[] {
  const image = scalarAt(node) ?? scalarAt(node, 'image');
  const found = image ? imageReference(image.text.replace(/^docker:\/\//, ''), image.line) : null;
  return found ? [found] : [];
}
