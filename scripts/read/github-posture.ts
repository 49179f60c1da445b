/** How a GitHub workflow comes to its rights: short-lived tokens, keys kept as secrets, and everything handed on. */
import type { TraitFact } from './reader.ts';
import { onceANode } from './yaml-facts.ts';
import { at, entriesAt, scalarAt, textAt } from './yaml-node.ts';
import type { YamlNode } from './yaml-node.ts';

const fact = (name: string, line: number): TraitFact => ({ kind: 'trait', name, line });

/** `id-token: write` lets a job ask for a token that a cloud trusts; `secrets: inherit` hands all secrets to another workflow. */
export function rightsOf(root: YamlNode, jobs: YamlNode): TraitFact[] {
  const all = [...entriesAt(jobs)].map(([, job]) => job);
  const tokens = [root, ...all].flatMap((node) => {
    const token = scalarAt(node, 'permissions', 'id-token');
    return token?.text === 'write' ? [fact('secrets/oidc', token.line)] : [];
  });
  const handed = all.flatMap((job) => {
    const secrets = scalarAt(job, 'secrets');
    return secrets?.text === 'inherit' && textAt(job, 'uses') ? [fact('secrets/inherit', secrets.line)] : [];
  });
  return [...tokens, ...handed];
}

/** Clouds by the names that their own documentation and actions give to the secret; a name is all there is to go by. */
const keys: [cloud: string, name: RegExp][] = [
  ['aws', /(?:^|_)AWS_(?:\w+_)?SECRET(?:_ACCESS)?_KEY(?:_|$)/],
  [
    'google',
    /(?:^|_)(?:GCP|GCLOUD|GOOGLE|GKE|GCR|GAR|GCS)_(?:\w+_)?(?:(?:SA|SERVICE_ACCOUNT)_(?:KEY|JSON)|CREDENTIALS|CREDS|JSON_KEY)(?:_|$)/,
  ],
  [
    'azure',
    /(?:^|_)AZURE_(?:\w+_)?(?:CREDENTIALS|CREDS|CLIENT_SECRET|PUBLISH_PROFILE)(?:_|$)|(?:^|_)ARM_CLIENT_SECRET$/,
  ],
];
const expression = /\bsecrets(?:\.|\[')(\w{1,100})/g;

export function staticKeys(text: string): TraitFact[] {
  return linesWith('secrets', text).flatMap(({ line, number }) => {
    const names = [...line.matchAll(expression)].map(([, name]) => name!.toUpperCase());
    return keys.flatMap(([cloud, key]) =>
      names.some((name) => key.test(name)) ? [fact(`secrets/static-key/${cloud}`, number)] : [],
    );
  });
}

/** Commands that a step prints to its log for the runner, and images of GitHub's runners by their label. */
const command = /::(set-env|add-path|set-output|save-state)(?:::| name=|\b)/;

export function runnerCommands(text: string): TraitFact[] {
  return linesWith('::', text).flatMap(({ line, number }) => {
    const found = command.exec(line)?.[1];
    return found ? [fact(`github-command/${found}`, number)] : [];
  });
}

/** The lines that have the words in them and are no comments. */
function linesWith(words: string, text: string): { line: string; number: number }[] {
  const found: { line: string; number: number }[] = [];
  let number = 1;
  let counted = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at)) {
    const start = text.lastIndexOf('\n', at) + 1;
    for (; counted < start; counted = text.indexOf('\n', counted) + 1) number++;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (!line.trimStart().startsWith('#')) found.push({ line, number });
    at = end;
  }
  return found;
}

const image = /^(?:ubuntu|macos|windows)-[\w.]{1,20}(?:-(?:xlarge|large|arm64|arm))?$/;

/** Whatever a job may run on: named itself, or by its matrix. */
export const runnerImages = (jobs: YamlNode): TraitFact[] =>
  [...entriesAt(jobs)].flatMap(([, job]) => runnerImagesOf(job));

const runnerImagesOf = onceANode((job): readonly TraitFact[] =>
  [at(job, 'runs-on'), at(job, 'strategy', 'matrix')].flatMap((node) =>
    scalarsOf(node).flatMap(({ text, line }) => (image.test(text) ? [fact(`github-runner/${text}`, line)] : [])),
  ),
);

function scalarsOf(node: YamlNode | undefined): { text: string; line: number }[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [node];
  return (node.kind === 'list' ? node.items : [...node.entries.values()]).flatMap(scalarsOf);
}
