import { listed } from '../../measure/words.ts';
import type { Check } from '../check.ts';
import { calledBy, isRead, shownThere, type Called } from '../called.ts';
import { family, held, named, notLooked, unreadable, verdict } from '../held.ts';

const KEYS = family('secrets/static-key/');
const WORKFLOWS = named('ci/github-actions');
const INHERIT = named('secrets/inherit');
const TOKENS = named('secrets/oidc');
const CLOUDS: Record<string, string> = { aws: 'AWS', google: 'Google Cloud', azure: 'Azure' };

export const noLongLivedSecrets: Check = {
  id: 'no-long-lived-secrets',
  group: 'built',
  title: 'No long-lived secrets',
  question: 'Do its workflows reach clouds without keys that last?',
  why: 'A key that lasts is valid wherever it leaks to; a token of OpenID Connect is gone within the hour.',
  detects:
    'Names of secrets in workflows of GitHub that AWS, Google Cloud and Azure give to keys that last (AWS_SECRET_ACCESS_KEY, GCP_SA_KEY, AZURE_CREDENTIALS and the like). A name is all there is to go by: a key under another name is not seen. Where all secrets are handed to a workflow that was not read (secrets: inherit) it is unknown; actions, and scripts, get only those that are named to them. Other CI systems are not asked.',
  howToPass:
    'Let the cloud trust the repository, and ask for a token instead of the key:\npermissions:\n  id-token: write\nsteps:\n  - uses: aws-actions/configure-aws-credentials@<commit>\n    with:\n      role-to-assume: <role>',
  effort: 'hours',
  perPath: false,
  version: 2,
  evaluate(component, _path, world) {
    const { asOf } = world;
    const missing = notLooked(component, ['github-workflow']);
    if (missing) return missing;
    const keys = held(component, KEYS, asOf);
    if (keys.spell) {
      const clouds = keys.names.map((name) => CLOUDS[name.slice('static-key/'.length)] ?? name);
      return verdict('fail', `Secrets that are named like keys of ${listed(clouds)}.`, keys.spell.from, keys.evidence);
    }
    const workflows = held(component, WORKFLOWS, asOf);
    if (workflows.spell === null) return verdict('not-applicable', 'It has no workflow of GitHub.');
    const broken = unreadable(component, ['github-workflow'], asOf);
    if (broken) return broken;
    const inherit = held(component, INHERIT, asOf);
    const handed = inherit.spell === null ? [] : calledBy(component, world).filter((one) => getsAll(one, inherit));
    const there = handed.flatMap((one) => shownThere(one, KEYS));
    if (there.length > 0)
      return verdict('fail', `A workflow that gets all its secrets uses a key that lasts.`, inherit.spell!.from, there);
    const hidden = handed.filter((one) => !isRead(one));
    if (hidden.length > 0)
      return verdict(
        'unknown',
        `All secrets are handed to ${listed([...new Set(hidden.map(({ name }) => name))], 2)}.`,
        null,
        inherit.evidence,
      );
    const tokens = held(component, TOKENS, asOf);
    const since = keys.gone !== null && keys.gone > workflows.spell.from ? keys.gone : workflows.spell.from;
    const because = tokens.spell
      ? 'It asks for tokens, and no secret is named like a key.'
      : 'No secret is named like a key.';
    return verdict('pass', because, since, tokens.evidence);
  },
};

/** A workflow, called from a file that hands all secrets on; further down, if whoever calls it got them and hands them on too. */
function getsAll(one: Called, inherit: ReturnType<typeof held>): boolean {
  if (!one.name.includes('/.github/workflows/')) return false;
  if (one.from !== null) return getsAll(one.from, inherit) && shownThere(one.from, INHERIT).length > 0;
  return one.evidence.some(({ file }) => inherit.evidence.some((where) => where.file === file));
}
