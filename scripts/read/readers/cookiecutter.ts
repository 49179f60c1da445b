/** What a cookiecutter template leaves behind: the answers it was given, with the template's address among them. */
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { parseJsonMap } from '../json.ts';
import { lineFinder } from '../lines.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { at, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const cookiecutter: Reader = {
  id: 'cookiecutter',
  version: 1,
  title: 'Cookiecutter templates',
  files: '.cookiecutter.json, .cookiecutter.yml, .cookiecutter.yaml and .cookiecutterrc at the root.',
  facts:
    'A reference for the template (pkg:generic/template/owner/name) under `_template`, at the branch, tag or commit under `_commit` or `_checkout`; where there is none, the one in the command that a comment gives to regenerate the project. A template on somebody’s disk is none.',
  gives: ['pkg:generic/template/'],
  claims: (path) => /^\.cookiecutter(?:\.json|\.ya?ml|rc)$/.test(path),
  needles: ['_template', 'cookiecutter'],
  read(text) {
    if (/^\s*\{/.test(text)) return answered(parseJsonMap(text)) ?? [];
    // Cookiecutter reads its configuration with a parser that takes the last of keys that stand twice.
    return answered(parseYamlMap(text, { lastWins: true })) ?? commanded(text);
  },
};

/** The answers stand at the top, in a replay file under `cookiecutter`, in a configuration under `default_context`. */
function answered(root: YamlNode): ReferenceFact[] | null {
  const places = [root, at(root, 'cookiecutter'), at(root, 'default_context')];
  const answers = places.find((place) => scalarAt(place, '_template'));
  const template = scalarAt(answers, '_template');
  const found = template && parseGitUrl(template.text);
  if (!found) return null;
  return [templateAt(found, template.line, given(answers, '_commit') ?? given(answers, '_checkout'))];
}

/** JSON and YAML write "none" as null. */
const given = (answers: YamlNode | undefined, key: string) =>
  textAt(answers, key)?.replace(/^(?:null|~|None)$/, '') || null;

/** `# cookiecutter --overwrite-if-exists --config-file=.cookiecutterrc gh:acme/template`. */
function commanded(text: string): ReferenceFact[] {
  const command = /^#[ \t]{0,20}cookie(?:cutter|patcher)[ \t]([^\n]{1,300})$/gm;
  const found = [...text.matchAll(command)].flatMap(({ index, 1: words = '' }) =>
    words.split(/\s+/).flatMap((word) => {
      const repository = word.startsWith('-') ? null : parseGitUrl(word);
      return repository ? [templateAt(repository, lineFinder(text)(index), null)] : [];
    }),
  );
  return found.slice(0, 1);
}

function templateAt(repository: NonNullable<ReturnType<typeof parseGitUrl>>, line: number, version: string | null) {
  return repositoryReference({ type: 'generic', namespace: ['template'] }, repository, line, version);
}
