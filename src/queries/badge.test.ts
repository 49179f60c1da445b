import { expect, test } from 'vitest';
import { badgeSvg } from './badge.ts';

test('a badge, whole: label, value, and both as words', () => {
  expect(badgeSvg({ label: 'R&D', value: '53% 24/45', known: true })).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="107" height="20" viewBox="0 0 107 20" role="img" aria-label="R&amp;D: 53% 24/45"><title>R&amp;D: 53% 24/45</title><rect width="107" height="20" rx="3" fill="#1d1b17"/><path d="M34 0h70a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-70z" fill="#e3b341"/><g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11"><text x="7" y="14" fill="#fcfaf5" textLength="20" lengthAdjust="spacingAndGlyphs">R&amp;D</text><text x="41" y="14" fill="#1d1b17" textLength="59" lengthAdjust="spacingAndGlyphs">53% 24/45</text></g></svg>\n',
  );
});

test('what is not known is grey, not gold', () => {
  expect(badgeSvg({ label: 'Ship', value: 'not known', known: false })).not.toContain('#e3b341');
});
