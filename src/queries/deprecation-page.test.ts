import { expect, test } from 'vitest';
import { burnDownFigure } from './burn-down.ts';
import { deprecationExample } from './deprecation-example.ts';
import { headers, message } from './deprecation-message.ts';
import { affectedCsv, byTeam, coverage, history, lateComers, strip } from './deprecation-page.ts';
import { survivalFigure } from './survival.ts';

test('a message to a team names what, until when, its components with their lines, and what to do', () => {
  expect(message(deprecationExample(), 'shop', 'https://portal.example/deprecations/dep-0007/')).toBe(
    `“Pipelines v3” (DEP-0007): it will be removed on 1 Dec 2026.
2 components of yours still use it:
- cart (ci.yml:5)
- mail

What to do:
Write \`@v4\`.

It takes minutes for each component, a bot opens the pull request. Questions: #platform
Everything about it: https://portal.example/deprecations/dep-0007/`,
  );
});

test('the header lines are a structured date and an HTTP date', () => {
  expect(headers(deprecationExample().deprecation, 'https://portal.example/d/')).toEqual([
    'Deprecation: @1775001600',
    'Sunset: Tue, 01 Dec 2026 00:00:00 GMT',
    'Link: <https://portal.example/d/>; rel="deprecation"; type="text/html"',
    'Link: <https://portal.example/d/>; rel="sunset"; type="text/html"',
    'Link: <https://docs.example.com/v4>; rel="successor-version"',
  ]);
});

test('today stands between what was and what will be, and moved days are struck through', () => {
  expect(strip(deprecationExample(), '2026-10-31').map(({ label, day, struck }) => [label, day, struck])).toEqual([
    ['Announced', '2 Mar 2026', []],
    ['Today', '31 Oct 2026', []],
    ['Removal', '1 Dec 2026', ['1 Oct 2026']],
  ]);
});

test('who began after the announcement stands apart, and again with the team', () => {
  const report = deprecationExample();
  expect(lateComers(report).map(({ heading, rows }) => [heading, rows.map(({ label }) => label)])).toEqual([
    ['Began after it was announced', ['mail']],
  ]);
  const [shop] = byTeam(report);
  expect(shop?.counted).toBe('2 pending · 1 resolved');
  expect(shop?.rows.map(({ label, since, state }) => [label, since, state.word])).toEqual([
    ['cart', '10 Jan 2025', 'pending'],
    ['mail', '1 May 2026', 'pending'],
    ['stock', '10 Jan 2025 to 1 Jun 2026', 'resolved'],
  ]);
});

test('the burn-down says what is needed and where the pace so far leads, in words', () => {
  const figure = burnDownFigure(deprecationExample())!;
  expect(figure.title).toBe('At the pace so far, it ends too late');
  expect(figure.statistic).toBe('Components that use it · 2/10, 1 unknown · weekly, Oct 2026 to 31 Oct 2026');
  expect(figure.pace).toEqual([
    'To be done by 1 Dec 2026, 2 a month would have to leave (dashed).',
    'So far 0.4 a month leave since it was announced (dotted).',
    'At that pace the last one leaves on 20 Mar 2027, or between 20 Dec 2026 and never.',
  ]);
  expect(figure.marks).toEqual([{ day: '2026-12-01', label: 'Removal', kind: 'removal' }]);
});

test('without a detector nothing is drawn, and the box says that this is not the same as nobody', () => {
  const { coverage: covered } = deprecationExample();
  const blind = deprecationExample({ coverage: { ...covered, detects: [], everMatched: false } });
  expect(burnDownFigure(blind)).toBe(null);
  expect(coverage(blind)).toEqual([
    'Not measured: it has no detector, so nobody knows who uses it. That is not the same as nobody.',
  ]);
});

test('a survival curve needs five components', () => {
  const report = deprecationExample();
  expect(survivalFigure(report)?.title).toBe('Half of them were gone after 91 days');
  expect(survivalFigure({ ...report, survival: [{ days: 0, atRisk: 4, left: 0, share: 1 }] })).toBe(null);
});

test('what has happened comes newest first, from wherever it is written', () => {
  const entries = [{ title: 'It goes', date: '2026-08-01', address: 'changelog/2026/08/it-goes/', flagged: false }];
  expect(history(deprecationExample({ entries })).map(({ day, what, detail }) => [day, what, detail])).toEqual([
    ['1 Aug 2026', 'Changelog', 'It goes'],
    ['1 Jul 2026', 'A date was moved', 'Two teams asked.'],
    ['2 Mar 2026', 'Announced', 'Pipelines v3'],
  ]);
});

test('the CSV has a line for each line of evidence, and one for who has none', () => {
  expect(affectedCsv(deprecationExample())).toBe(
    [
      'component,team,state,since,began,left,versions,repository,file,line,commit,because',
      `acme/cart,shop,pending,2025-01-10,before,,v3,acme/cart,ci.yml,5,${'a'.repeat(40)},It uses v3.`,
      'acme/mail,shop,pending,2026-05-01,after-announcement,,v3,,,,,"It uses v3, begun after it was announced."',
      'acme/stock,shop,resolved,2025-01-10,before,2026-06-01,,,,,,It has left it.',
      '',
    ].join('\r\n'),
  );
});
