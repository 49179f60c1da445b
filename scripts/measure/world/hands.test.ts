import { describe, expect, test } from 'vitest';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';

/** How cart joined on 1 May 2025; born in 2024. */
function how(cart: string[] | undefined, others: Record<string, SmallRepository> = {}, more: SmallRepository = {}) {
  const uses = [{ subject: PIPELINE, days: '2025-05-01' }];
  const { pairs } = smallWorld({
    repositories: { 'acme/cart': { uses, ...(cart ? { commits: cart } : {}), ...more }, ...others },
    paths: [goldenPath()],
  });
  return pairs.find(({ component }) => component.id === 'acme/cart')!.how;
}
const times = (author: string, n: number) =>
  Array.from({ length: n }, (_, i) => `${author} 2025-01-${String(i + 1).padStart(2, '0')}`);

describe('by whose hand', () => {
  test('the own team: the author had committed there before', () => {
    expect(how(['ada 2024-03-01', 'ada 2025-05-01'])).toBe('own-team');
  });

  test('another team: the author had not, but is at home elsewhere', () => {
    expect(how(['ada 2024-03-01', 'bob 2025-05-01'], { 'acme/mail': { commits: ['bob 2024-05-05'] } })).toBe(
      'another-team',
    );
  });

  test('unknown: nobody has ever seen the author, only bots wrote it, or the commits are not known', () => {
    expect(how(['ada 2024-03-01', 'bob 2025-05-01'])).toBe('unknown');
    expect(how(['ada 2024-03-01', 'update-bot 2025-05-01'])).toBe('unknown');
    expect(how(undefined)).toBe('unknown');
  });

  test('the authors of a merged change count, not who merged it', () => {
    const cart = ['ada 2024-03-01', 'bob 2025-04-28 > 2025-05-01', 'ada 2025-05-01'];
    expect(how(cart, { 'acme/mail': { commits: ['bob 2024-05-05'] } })).toBe('another-team');
  });

  test('the platform’s: a regular of the provider by then', () => {
    const cart = ['ada 2024-03-01', 'pat 2025-05-01'];
    expect(
      how(cart, {
        'acme/paths': {
          commits: [
            ...times('pat', 5),
            ...times('ada', 28),
            ...times('eve', 31),
            ...times('kim', 31),
            ...times('lou', 31),
          ],
        },
      }),
    ).toBe('platform');
  });

  test('four commits among a hundred make no regular; one among twenty does', () => {
    const cart = ['ada 2024-03-01', 'pat 2025-05-01'];
    const crowd = [...times('eve', 31), ...times('kim', 31), ...times('lou', 31)];
    expect(how(cart, { 'acme/paths': { commits: [...times('pat', 4), ...crowd] } })).toBe('another-team');
    expect(how(cart, { 'acme/paths': { commits: [...times('pat', 1), ...times('eve', 19)] } })).toBe('platform');
  });

  test('commits to the provider after the change do not count', () => {
    const cart = ['pat 2024-03-01', 'pat 2025-05-01'];
    expect(how(cart, { 'acme/paths': { commits: ['pat 2025-06-01', 'pat 2025-06-02'] } })).toBe('own-team');
  });

  test('who is more at home in the component than at the provider is of the own team', () => {
    expect(how([...times('pat', 9), 'pat 2025-05-01'], { 'acme/paths': { commits: times('pat', 6) } })).toBe(
      'own-team',
    );
  });

  test('born with it: the path was there on the day of the first code', () => {
    expect(how(['ada 2025-05-01'], {}, { since: '2025-05-01' })).toBe('born-with-it');
  });
});

test('under a mandate goes before everything else, for the teams it names', () => {
  const mandates = [
    { from: '2025-04-01', announced: '2025-01-01', scope: 'Shop', teams: ['shop'], exceptions: 'none' as const },
  ];
  const repository = (owner: string): SmallRepository => ({
    uses: [{ subject: PIPELINE, days: '2025-05-01' }],
    commits: ['ada 2024-03-01', 'ada 2025-05-01'],
    catalog: [{ owner }],
  });
  const { pairs } = smallWorld({
    repositories: { 'acme/cart': repository('shop'), 'acme/mail': repository('post') },
    paths: [goldenPath({ mandates })],
  });
  expect(pairs.map(({ how }) => how)).toEqual(['under-mandate', 'own-team']);
});
