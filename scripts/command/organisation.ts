/** An organisation on a forge, as it is asked for. */
import { type ForgeAddress, forgeAddress, parseOrganisation } from '../discover/forge-address.ts';
import { VISIBILITIES, type Visibility } from '../discover/forge.ts';
import type { Given } from './options.ts';
import { Refusal } from './refusal.ts';

export interface Organisation {
  name: string;
  address: ForgeAddress;
  /** Others are left out, and nothing tells that they are there. */
  visibilities: readonly Visibility[];
}

export function organisationIn({ org, repos, forge, visibility }: Given): Organisation | null {
  if (org === undefined) {
    if (forge !== undefined) throw new Refusal('--forge needs --org: whose repositories there?');
    if (visibility !== undefined) throw new Refusal('--visibility needs --org: a folder says nothing of it.');
    return null;
  }
  if (repos !== undefined) throw new Refusal('--org and --repos exclude each other; give one of them.');
  return { name: parseOrganisation(org), address: forgeAddress(forge), visibilities: parseVisibilities(visibility) };
}

function parseVisibilities(text: string | undefined): readonly Visibility[] {
  if (text === undefined) return VISIBILITIES;
  return text.split(',').map((word) => {
    const found = VISIBILITIES.find((one) => one === word.trim() && one !== 'unknown');
    if (found !== undefined) return found;
    throw new Refusal(`--visibility: "${word}" is none; expected public, internal, private, or several with commas.`);
  });
}
