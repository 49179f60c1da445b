/** GitHub actions: what an action of this repository is made of. */
import { runnerCommands } from '../github-posture.ts';
import { imageReference } from '../image.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';
import { usesFacts } from '../uses.ts';
import { at, itemsAt, scalarAt } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const githubAction: Reader = {
  id: 'github-action',
  version: 3,
  title: 'GitHub actions',
  files: 'action.yml and action.yaml in any folder, also below .github: a nested action is no workflow.',
  facts:
    'A reference for every action in the `uses` of a composite action’s steps, and for the image of a Docker action. The traits github-action/node16 and the like for the runtime of a JavaScript action, and github-command/<name> for set-env, add-path, set-output and save-state. Not: what lies in the repository itself, and expressions.',
  gives: ['github-action/', 'github-command/', 'pkg:docker/', 'pkg:githubactions/', 'secrets/'],
  claims: (path) => /(?:^|\/)action\.ya?ml$/.test(path),
  read(text) {
    const root = parseYamlMap(text);
    const runs = at(root, 'runs');
    if (runs?.kind !== 'map')
      throw new Unreadable('schema-error', `Line ${runs?.line ?? 1}: expected a map under "runs", found none.`);
    const references = [...imageFacts(scalarAt(runs, 'image')), ...itemsAt(runs, 'steps').flatMap(usesFacts)];
    return [...references, ...runtimeFacts(scalarAt(runs, 'using')), ...runnerCommands(text)];
  },
};

function runtimeFacts(using: ReturnType<typeof scalarAt>): Fact[] {
  if (!using || !/^node\d{1,2}$/.test(using.text)) return [];
  return [{ kind: 'trait', name: `github-action/${using.text}`, line: using.line }];
}

/** Without docker:// the image is a Dockerfile of the repository. */
function imageFacts(image: ReturnType<typeof scalarAt>): Fact[] {
  const found = image?.text.startsWith('docker://') ? imageReference(image.text.slice(9), image.line) : null;
  return found ? [found] : [];
}
