/** People of the sample are roles: a team and a number. Nobody is meant. */
export type Team = 'platform' | 'payments' | 'storefront' | 'search' | 'identity' | 'logistics' | 'analytics';

export interface Person {
  name: string;
  email: string;
}

export function developer(team: Team, number: number): Person {
  return { name: `Developer ${number} of ${team}`, email: `dev-${number}@${team}.acme.example` };
}

function bot(name: string): Person {
  return { name: `${name}[bot]`, email: `${name}[bot]@bots.acme.example` };
}
export const renovateBot = bot('renovate');
/** Enters every repository into the catalogue, whether its team knows or not. */
export const catalogBot = bot('catalog-registrar');
/** Merges what was approved. */
export const forge: Person = { name: 'acme forge', email: 'forge@acme.example' };
