/** Terraform, OpenTofu and Terragrunt: the modules and providers that infrastructure is made of. */
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { literal, parseHcl } from '../hcl.ts';
import type { Block } from '../hcl.ts';
import { reference } from '../purl.ts';
import type { Fact, Reader, ReferenceFact } from '../reader.ts';

export const terraform: Reader = {
  id: 'terraform',
  version: 2,
  title: 'Terraform, OpenTofu, Terragrunt',
  files: 'Files ending in .tf or .tofu, and terragrunt.hcl, in any folder.',
  facts:
    'The trait terraform. A reference for the source of every module (a registry’s as pkg:terraform/namespace/name/provider, a git repository’s as pkg:terraform/owner/name, its host in front unless it is GitHub) and for every required provider (pkg:generic/terraform-provider/…). Not: modules of the repository itself, and sources put together by expressions.',
  gives: ['pkg:generic/terraform-provider/', 'pkg:terraform/'],
  claims: (path) => path.endsWith('.tf') || path.endsWith('.tofu') || /(?:^|\/)terragrunt\.hcl$/.test(path),
  traits: () => ['terraform'],
  needles: ['source', 'required_providers'],
  read: (text) => parseHcl(text).blocks.flatMap(blockFacts),
};

function blockFacts(block: Block): Fact[] {
  if (block.type === 'module') return moduleFacts(block);
  if (block.type !== 'terraform') return [];
  const providers = block.blocks.filter((inner) => inner.type === 'required_providers');
  return [...moduleFacts(block), ...providers.flatMap(providerFacts)];
}

function moduleFacts(block: Block): Fact[] {
  const source = block.attributes.get('source');
  const written = literal(source?.text);
  if (!source || !written || written.length > 1000 || /^\.{0,2}\//.test(written)) return [];
  const version = literal(block.attributes.get('version')?.text) ?? null;
  const found = registryModule(written, version, source.line) ?? gitModule(written, source.line);
  return found ? [found] : [];
}

const registries = new Set(['registry.terraform.io', 'registry.opentofu.org', 'app.terraform.io']);

/** `namespace/name/provider` or `host/namespace/name/provider`, with a folder behind `//`. */
function registryModule(source: string, version: string | null, line: number): ReferenceFact | null {
  const [address = '', subpath] = source
    .replace(/^tfr:\/\/\/?/, '')
    .split('?')[0]!
    .split('//');
  const steps = address.split('/');
  if (!/^[\w.-]+(?:\/[\w-]+){2,3}$/.test(address) || (steps.length === 3) === steps[0]!.includes('.')) return null;
  const namespace = registries.has(steps[0]!) ? steps.slice(1, -1) : steps.slice(0, -1);
  const asked = version ?? /[?&]version=([^&]+)/.exec(source)?.[1];
  return reference({ type: 'terraform', namespace, name: steps.at(-1)!, version: asked, subpath }, line);
}

function gitModule(source: string, line: number): ReferenceFact | null {
  if (/^(?:s3|gcs|hg|oci)::|\.(?:zip|tar\.gz|tgz)(?:$|[?/])/.test(source)) return null;
  const repository = parseGitUrl(source);
  return repository && repositoryReference({ type: 'terraform' }, repository, line);
}

/** `aws = { source = "hashicorp/aws", version = "~> 5" }`; without a source it is HashiCorp's. */
function providerFacts(block: Block): Fact[] {
  return [...block.attributes].flatMap(([name, { text, line }]) => {
    const [, source = `hashicorp/${name}`] = /(?<![\w-])"?source"?[=:]"([^"]*)"/.exec(text) ?? [];
    const [, version = literal(text)] = /(?<![\w-])"?version"?[=:]"([^"]*)"/.exec(text) ?? [];
    const steps = source.replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, '').split('/');
    if (!steps.every((step) => /^[\w.-]+$/.test(step))) return [];
    const namespace = ['terraform-provider', ...steps.slice(0, -1)];
    return [reference({ type: 'generic', namespace, name: steps.at(-1)!, version }, line)];
  });
}
