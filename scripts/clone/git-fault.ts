/** What git says when a forge refuses or fails, as one of the reasons that everybody knows. */
import type { Reason } from '../../data/schema/shapes.ts';
import { Unusable } from '../discover/unusable.ts';
import { GitFailure } from './run-git.ts';

type Told = [said: RegExp, reason: Reason, sentence: string];

/** The first that fits. The API has just said that the repository is there. */
const TOLD: Told[] = [
  [/SAML|SSO/, 'sso-required', 'The token is not authorised for single sign-on of the organisation.'],
  [
    /returned error: 401|Authentication failed|could not read (Username|Password)/,
    'auth-expired',
    'The forge no longer accepts the token.',
  ],
  [/returned error: 403/, 'forbidden', 'The token may not read its contents; it needs contents: read.'],
  [
    /returned error: 404|repository '.*' not found/,
    'forbidden',
    'The forge lists it, but the token may not read its contents; it needs contents: read.',
  ],
  [
    /returned error: 30\d|unable to update url base from redirection/,
    'renamed',
    'Its address leads elsewhere, which is not followed; the next list has the new one.',
  ],
  [/returned error: 429/, 'rate-limited', 'The forge asks to come again later.'],
  [/returned error: 5\d\d/, 'server-error', 'The forge failed.'],
  [/Operation too slow/, 'timeout', 'The forge sent next to nothing for half a minute.'],
  [
    /SSL|certificate/i,
    'network',
    'Its certificate is not to be trusted; name that of your company in NODE_EXTRA_CA_CERTS.',
  ],
  [/transport '.*' not allowed/, 'internal', 'Its address is none that Footfall asks.'],
  [
    /couldn't find remote ref HEAD|not valid: is this a git repository|protocol error|bad line length|invalid server response/,
    'bad-reply',
    'What answers is no git: a proxy or a login page, perhaps.',
  ],
  [
    /Could not resolve|Failed to connect|Connection (reset|refused|timed out)|early EOF|unexpected disconnect|RPC failed|hung up|[Ee]mpty reply|transfer closed/,
    'network',
    'The connection failed.',
  ],
  [/No space left|Disk quota|unable to write/, 'too-big', 'There is no space left for its objects.'],
];

/** `told`: what is not about the network is about the copy. */
export function unusable(error: unknown): Unusable {
  if (error instanceof Unusable) return error;
  if (!(error instanceof GitFailure)) throw error;
  if (error.why === 'deadline')
    return new Unusable('timeout', 'It could not be fetched in the time that one repository may take.');
  if (error.why === 'too-big') return new Unusable('too-big', 'It has more bytes than one repository may take.');
  const found = TOLD.find(([said]) => said.test(error.complaint));
  if (found !== undefined) return new Unusable(found[1], found[2]);
  return new Unusable('corrupt', 'Our copy of it is broken.');
}

const MAY_PASS: readonly Reason[] = ['network', 'server-error', 'bad-reply'];
export const mayPass = ({ reason }: Unusable): boolean => MAY_PASS.includes(reason);
