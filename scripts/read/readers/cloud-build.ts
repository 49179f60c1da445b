/** Google Cloud Build: the images that are the steps of a build. */
import { imageOfKnownName } from '../image.ts';
import { parseJsonMap } from '../json.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';
import { filledIn } from '../variables.ts';
import { at, entriesAt, itemsAt, scalarAt, textAt } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const cloudBuild: Reader = {
  id: 'cloud-build',
  version: 1,
  title: 'Google Cloud Build',
  files:
    'cloudbuild.yaml, .yml and .json and their variants (cloudbuild-release.yaml, deploy.cloudbuild.yaml), in any folder.',
  facts:
    'The trait ci/cloud-build. A reference for the image of every step, substitutions replaced by their defaults. What only the running build would tell ($PROJECT_ID) is no image.',
  gives: ['pkg:docker/'],
  claims: (path) => /(?:^|[/._-])cloudbuild(?:[._-][\w.-]*)?\.(?:ya?ml|json)$/.test(path),
  traits: () => ['ci/cloud-build'],
  needles: ['steps'],
  read(text) {
    const root = /^\s*\{/.test(text.slice(0, 1000)) ? parseJsonMap(text) : parseYamlMap(text, { merge: true });
    if (at(root, 'steps')?.kind !== 'list')
      throw new Unreadable('schema-error', `Line ${root.line}: expected a list under "steps", found none.`);
    const defaults = new Map<string, string>();
    for (const [name, value] of entriesAt(root, 'substitutions')) defaults.set(name, textAt(value) ?? '');
    return itemsAt(root, 'steps').flatMap((step): Fact[] => {
      const image = scalarAt(step, 'name');
      const found = image && imageOfKnownName(filledIn(image.text, defaults), image.line);
      return found ? [found] : [];
    });
  },
};
