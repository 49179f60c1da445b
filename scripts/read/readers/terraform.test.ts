import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { terraform } from './terraform.ts';

test.each([
  ['main.tf', true],
  ['infrastructure/state.tofu', true],
  ['live/prod/terragrunt.hcl', true],
  ['main.tf.json', false],
  ['prod.tfvars', false],
  ['.terraform.lock.hcl', false],
])('%s is Terraform: %s', (path, claimed) => expect(terraform.claims(path)).toBe(claimed));

const from = (source: string, rest = '') => `module "x" {\n  source = "${source}"\n${rest}}\n`;
test.each<[string, string, string[]]>([
  [
    'a module of the registry',
    from('hashicorp/consul/aws', '  version = "0.1.0"\n'),
    ['2 pkg:terraform/hashicorp/consul/aws@0.1.0'],
  ],
  [
    'a folder of one',
    from('hashicorp/consul/aws//modules/consul-cluster'),
    ['2 pkg:terraform/hashicorp/consul/aws#modules/consul-cluster'],
  ],
  [
    'a private registry at its usual host',
    from('app.terraform.io/example-corp/k8s-cluster/azurerm', '  version = "~> 1.1"\n'),
    ['2 pkg:terraform/example-corp/k8s-cluster/azurerm@~%3E%201.1'],
  ],
  [
    'any other registry keeps its host',
    from('registry.acme.example/infra/vpc/aws'),
    ['2 pkg:terraform/registry.acme.example/infra/vpc/aws'],
  ],
  ['GitHub', from('github.com/hashicorp/example'), ['2 pkg:terraform/hashicorp/example']],
  [
    'GitHub over ssh',
    from('git@github.com:hmcts/cnp-module-redis?ref=master'),
    ['2 pkg:terraform/hmcts/cnp-module-redis@master'],
  ],
  [
    'git with a folder and a ref',
    from('git::https://example.com/infra/network.git//modules/vpc?ref=v1.2.0'),
    ['2 pkg:terraform/example.com/infra/network@v1.2.0#modules/vpc'],
  ],
  [
    'git over ssh',
    from('git::ssh://username@example.com/infra/storage.git'),
    ['2 pkg:terraform/example.com/infra/storage'],
  ],
  [
    'Bitbucket',
    from('bitbucket.org/hashicorp/terraform-consul-aws'),
    ['2 pkg:terraform/bitbucket.org/hashicorp/terraform-consul-aws'],
  ],
  ['modules of the repository itself', `${from('./consul')}${from('../consul')}`, []],
  [
    'archives and buckets',
    `${from('https://example.com/a/vpc-module.zip')}${from('s3::https://s3-eu-west-1.amazonaws.com/examplecorp/vpc.zip')}`,
    [],
  ],
  ['a source put together', from('git@github.com:acme/x?ref=${var.ref}'), []],
  ['commented out', `# ${from('a/b/c').replaceAll('\n', '\n# ')}\n`, []],
  ['a source that is no module', 'data "archive_file" "x" {\n  source = "a/b/c"\n}\n', []],
  [
    'providers',
    'terraform {\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = "~> 5.0"\n    }\n    mycloud = { source = "acme/mycloud" }\n    random = "3.1"\n  }\n}\n',
    [
      '3 pkg:generic/terraform-provider/hashicorp/aws@~%3E%205.0',
      '7 pkg:generic/terraform-provider/acme/mycloud',
      '8 pkg:generic/terraform-provider/hashicorp/random@3.1',
    ],
  ],
  [
    'Terragrunt',
    'terraform {\n  source = "git::git@github.com:acme/modules.git//app?ref=v0.0.3"\n}\n',
    ['2 pkg:terraform/acme/modules@v0.0.3#app'],
  ],
  [
    'Terragrunt from a registry',
    'terraform {\n  source = "tfr:///terraform-aws-modules/vpc/aws?version=3.5.0"\n}\n',
    ['2 pkg:terraform/terraform-aws-modules/vpc/aws@3.5.0'],
  ],
])('%s', (_, text, facts) => expect(told(terraform, text)).toEqual(facts));

test.each([
  [
    'half a file',
    'module "x" {\n  source = "a/b/c"\n',
    'parse-error: Line 3: not valid HCL: expected a name, found the end of the file.',
  ],
  ['prose', 'source of truth', 'parse-error: Line 1: not valid HCL: expected a label or {, found the end of the file.'],
])('%s is unreadable', (_, text, message) => expect(told(terraform, text)).toEqual([`unreadable: ${message}`]));

test('F26 what expressions would read or work out is left alone', () => {
  expect(told(terraform, 'module "x" {\n  source = file("/etc/passwd")\n}\n')).toEqual([]);
});
