import type { Check } from '../check.ts';
import { versionMember } from '../../measure/metrics/version-currency.ts';
import { notOnIt, pairOf } from '../pairs.ts';

const OUTCOMES = { counted: 'pass', 'not-counted': 'fail', unclear: 'unknown' } as const;

export const supportedVersion: Check = {
  id: 'supported-version',
  group: 'path',
  title: 'Supported version',
  question: 'Is every version it uses of the path supported?',
  why: 'What is no longer supported gets no fixes, and stops one day.',
  detects:
    'The versions that files name, resolved by the provider’s tags, against the ranges that the path declares as supported. A version that floats passes only if everything it can mean is supported, else it is unknown.',
  howToPass: 'Refer to a version within the supported ranges; the path’s page lists them.',
  effort: 'minutes',
  perPath: true,
  version: 1,
  evaluate(component, path, world) {
    const pair = pairOf(component, path, world);
    const off = notOnIt(pair);
    if (off) return off;
    if (pair.path.supported.length === 0)
      return {
        outcome: 'not-applicable',
        because: 'Nobody has said which versions are supported.',
        evidence: [],
        since: null,
      };
    const { side, because, evidence } = versionMember(pair);
    return { outcome: OUTCOMES[side], because, evidence, since: null };
  },
};
