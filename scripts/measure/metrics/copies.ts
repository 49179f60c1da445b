import { SKETCH } from '../../read/sketch.ts';
import { copiesBy, type Copy } from '../contents/copies.ts';
import { copyInWords } from '../contents/copy-in-words.ts';
import { FEWEST_LINES } from '../contents/contents.ts';
import type { Member, Metric } from '../metric.ts';
import { originalsOf } from '../contents/originals.ts';
import type { Pair } from '../world/pair.ts';
import { eligibleIn } from '../world/scope.ts';
import { member, share, unknown } from '../share.ts';

export const copies: Metric = {
  id: 'copies',
  title: 'Copies',
  question: 'Who copied the path instead of referring to it?',
  definition: `Components that have a file at least 80% similar to a version of one that the path is made of (its reusable workflow or action; of a template every file that is compared), and that do not refer to that file, over all that the path is for. Similar: lines in both files over lines in either, each as often as it stands there, whatever their order; comments, blank lines, indentation and lines of punctuation alone do not count, nor do files of fewer than ${FEWEST_LINES} lines. Exact for files of up to ${SKETCH} lines, ±1.8 points (one standard error) for larger ones. Who had it first is decided by content on the first-parent line: where the component’s is the older one, the path copied it, and it is not counted.`,
  unit: 'share of component–path pairs',
  basis: 'exact',
  version: 1,
  needs: ['contents of the files that are compared', 'the repository that provides the path among those read'],
  unknownWhen: 'no file that the path is made of is known; for one component: nothing is known of its contents',
  bands: [],
  scopes: ['organisation', 'path', 'team'],
  measure(world, scope) {
    const pairs = eligibleIn(world, scope).filter(({ path }) => originalsOf(path, world).length > 0);
    if (pairs.length === 0) return unknown('no file that a path is made of is among those read and compared');
    return share(
      pairs.map((pair) => memberOf(pair, copiesBy(pair.component, pair.path, world))),
      'exact',
    );
  },
};

function memberOf(pair: Pair, own: Copy[]): Member {
  if (!pair.component.activity?.contents) return member(pair, 'unclear', 'Nothing is known of its contents.', []);
  const copied = own.filter(({ isElder }) => !isElder);
  const [shown] = copied.length > 0 ? copied : own;
  if (!shown) return member(pair, 'not-counted', 'No file of it is a copy of the path.', []);
  return member(pair, copied.length > 0 ? 'counted' : 'not-counted', copyInWords(shown), shown.evidence);
}
