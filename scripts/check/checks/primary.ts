import { insteadOf } from '../../measure/world/standing.ts';
import { during } from '../../measure/world/spells.ts';
import { evidenceAt } from '../../measure/world/component.ts';
import { shown } from '../../measure/world/signals.ts';
import { listed } from '../../measure/words.ts';
import type { Check } from '../check.ts';
import { notOnIt, pairOf } from '../pairs.ts';

export const primary: Check = {
  id: 'primary',
  group: 'path',
  title: 'The only way',
  question: 'Is the path the only thing there that does its job?',
  why: 'Two ways of doing one job are both maintained, and the wrong one is trusted.',
  detects:
    'Files of what is declared, or proposed, to do the same job, beside the path. Whether they still run cannot be seen without the forge.',
  howToPass: 'Once the path does the job, delete what did it before.',
  effort: 'minutes',
  perPath: true,
  version: 1,
  evaluate(component, path, world) {
    const pair = pairOf(component, path, world);
    const off = notOnIt(pair);
    if (off) return off;
    const rivals = insteadOf(pair.walk, world.asOf);
    if (rivals.length === 0)
      return { outcome: 'pass', because: 'No rival’s file is there.', evidence: pair.evidence, since: pair.since };
    const { references, traits } = shown(pair.path.rivals, component.mined);
    return {
      outcome: 'fail',
      because: `${listed(rivals, 3)} ${rivals.length > 1 ? 'are' : 'is'} there beside it.`,
      evidence: [
        ...references.flatMap(({ locations }) => locations.map(({ file, line }) => evidenceAt(component, file, line))),
        ...traits.flatMap(({ files }) => files.map((file) => evidenceAt(component, file, null))),
      ],
      since: during(pair.walk.rivals, world.asOf)?.from ?? null,
    };
  },
};
