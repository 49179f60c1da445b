/** The words of deprecations, in one place. */
import type { Deprecation, DeprecationStatus } from '../../data/schema/deprecation.ts';
import type { Bucket, Consumer, Stage } from '../../data/schema/report/deprecations.ts';

export const STATUS: Record<DeprecationStatus, { glyph: string; word: string }> = {
  scheduled: { glyph: '○', word: 'announced' },
  deprecated: { glyph: '◔', word: 'deprecated' },
  'closed-to-new': { glyph: '◑', word: 'closed to new uses' },
  'end-of-support': { glyph: '◕', word: 'no longer supported' },
  overdue: { glyph: '✗', word: 'overdue' },
  removed: { glyph: '●', word: 'removed' },
  revoked: { glyph: '–', word: 'called off' },
};

export const BUCKETS: { bucket: Bucket; heading: string }[] = [
  { bucket: 'overdue', heading: 'Overdue' },
  { bucket: '30-days', heading: 'Gone within 30 days' },
  { bucket: '90-days', heading: 'Gone within 90 days' },
  { bucket: 'later', heading: 'Later' },
  { bucket: 'closed', heading: 'Closed' },
];

export const STAGE: Record<Stage['stage'], string> = {
  announced: 'Announced',
  deprecated_from: 'Deprecated',
  closed_to_new: 'Closed to new uses',
  end_of_support: 'End of support',
  brownout: 'Switched off for a while',
  removal: 'Removal',
  removed_on: 'Removed',
  revoked_on: 'Called off',
};

export const KIND: Record<Deprecation['kind'], string> = {
  advisory: 'advisory: you should leave',
  compulsory: 'compulsory: it will be gone',
};

export const AUTOMATION: Record<Deprecation['automation'], string> = {
  none: 'by hand',
  codemod: 'a script changes the files',
  'bot-pr': 'a bot opens the pull request',
};

export const STATE: Record<Consumer['state'], { glyph: string; word: string }> = {
  pending: { glyph: '✗', word: 'pending' },
  exempt: { glyph: '○', word: 'exempt' },
  resolved: { glyph: '✓', word: 'resolved' },
  unclear: { glyph: '?', word: 'unknown' },
};

/** `in 90 days`, `31 days ago`, `today`. */
export function daysInWords(days: number): string {
  if (days === 0) return 'today';
  const size = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `in ${size}` : `${size} ago`;
}
