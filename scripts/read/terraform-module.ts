/** Which repository a Terraform module lies in. */

/**
 * `pkg:terraform/acme/terraform-aws-vpc` → `acme/terraform-aws-vpc`, and so is `pkg:terraform/acme/vpc/aws`: the registry takes
 * modules from repositories called terraform-<provider>-<name> alone
 * (https://developer.hashicorp.com/terraform/registry/modules/publish). A host in front is left out.
 */
export function moduleRepository(subject: string): string | null {
  const found = /^pkg:terraform\/([^#@?]+)/.exec(subject);
  if (found === null) return null;
  const [first = '', ...rest] = found[1]!.split('/').map(decodeURIComponent);
  if (first.includes('.')) return rest.join('/');
  const [name, provider] = rest;
  return provider === undefined ? `${first}/${name}` : `${first}/terraform-${provider}-${name}`;
}
