/** Which first code stands for a birth. */
import type { BornBecause } from '../../../data/schema/mined.ts';
import type { Basis } from '../../../data/schema/shapes.ts';
import type { Component } from './component.ts';

const WORDS: Record<BornBecause, string> = {
  'first-code': 'the first code',
  'all-at-once': 'the first code, which came all at once and may be older',
  'beside-imported': 'the first code of its own line, beside an older history that was merged in',
  'after-joined':
    'the first code after an imported history: after a silence another one joined it with most of the code',
  'after-mass': 'the first code after an imported history: after a silence most of the code came in one commit',
  'after-strangers': 'the first code after an imported history: after a silence only other people went on',
};

/** The forge knows it; what stands for it otherwise is a proxy. */
export function bornInWords({ folder, mined }: Component): { basis: Basis; because: string } {
  const because = mined.history.bornBecause ?? 'first-code';
  if (folder === '' && mined.repository.forge?.created) return { basis: 'exact', because: 'its creation on the forge' };
  if (folder === '') return { basis: 'proxy', because: WORDS[because] };
  const after = because.startsWith('after-') ? ' after an imported history' : '';
  return { basis: 'proxy', because: `the first code in its folder${after}` };
}
