/** Which first code stands for a birth. */
import type { BornBecause } from '../../../data/schema/mined.ts';
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

export function bornInWords({ folder, mined }: Component): string {
  const because = mined.history.bornBecause ?? 'first-code';
  if (folder === '') return WORDS[because];
  return because.startsWith('after-')
    ? 'the first code in its folder after an imported history'
    : 'the first code in its folder';
}
