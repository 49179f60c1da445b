/** How a GitLab job comes to its rights: tokens that it asks for, and secrets that are fetched when it runs. */
import type { TraitFact } from './reader.ts';
import { at, entriesAt } from './yaml-node.ts';
import type { YamlNode } from './yaml-node.ts';

const managers = ['vault', 'azure_key_vault', 'gcp_secret_manager', 'aws_secrets_manager', 'gitlab_secrets_manager'];

/** `id_tokens` of a job, or of all jobs by default; `secrets` that name the manager they are kept in. */
export function rightsOf(job: YamlNode): TraitFact[] {
  const tokens = [...entriesAt(job, 'id_tokens')].map(([, token]) => fact('secrets/oidc', token.line));
  const fetched = [...entriesAt(job, 'secrets')].filter(([, secret]) => managers.some((name) => at(secret, name)));
  return [...tokens.slice(0, 1), ...fetched.slice(0, 1).map(([, secret]) => fact('secrets/manager', secret.line))];
}

const fact = (name: string, line: number): TraitFact => ({ kind: 'trait', name, line });
