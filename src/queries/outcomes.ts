/** Status is a word, a glyph and a colour, always all three. */
import type { Outcome } from '../../data/schema/finding.ts';

export const OUTCOMES: Record<Outcome, { glyph: string; word: string }> = {
  pass: { glyph: '✓', word: 'pass' },
  fail: { glyph: '✗', word: 'fail' },
  exempt: { glyph: '○', word: 'exempt' },
  'not-applicable': { glyph: '–', word: 'not applicable' },
  unknown: { glyph: '?', word: 'unknown' },
};
