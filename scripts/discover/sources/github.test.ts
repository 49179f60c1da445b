import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../command/refusal.ts';
import type { Effects, Outside } from '../../effects.ts';
import { github, type GitHub, json, type OnGitHub } from '../../testing/github.ts';
import { once, PASSING } from '../../testing/github-mishaps.ts';
import { temporaryFolder } from '../../testing/make-repository.ts';
import { numbered } from '../../testing/numbered.ts';
import { forgeAddress } from '../forge-address.ts';
import type { Inventory } from '../forge.ts';
import { tokenFrom } from '../token.ts';
import { type GitHubSource, repositoriesOnGitHub } from './github.ts';

const HEAD = 'a'.repeat(40);
const repositories = (many: number): OnGitHub[] =>
  Array.from({ length: many }, (_, at) => ({ id: `R_${at}`, owner: 'acme', name: `repo-${at}`, head: HEAD }));

let hub: GitHub;
let waited: number[];
let warned: string[];
let clock: number;
beforeEach(async () => {
  hub = await github(repositories(12));
  waited = [];
  warned = [];
  clock = Date.parse('2026-01-01T00:00:00Z');
});
afterEach(() => hub.close());

const LIMITS = { begin: 20_000, stall: 20_000, whole: 40_000, bytes: 1 << 20 };
const SHORT = { ...LIMITS, begin: 1500, stall: 1500 };
const NEVER_ENDS = ['A23 no reply', 'A24 a reply that stops'];
/** Time passes when it is waited for. */
function world(environment: NodeJS.ProcessEnv = { FOOTFALL_TOKEN: hub.token }): Effects & { outside: Outside } {
  return {
    now: () => new Date(clock),
    progress: () => {},
    log: () => {},
    warn: (line) => warned.push(line),
    outside: {
      fetch: globalThis.fetch,
      wait: async (milliseconds) => {
        waited.push(milliseconds);
        clock += milliseconds;
      },
      chance: () => 0,
      environment,
    },
  };
}
function listed(more: Partial<GitHubSource> = {}, effects = world()): Promise<Inventory> {
  const source = {
    address: forgeAddress(hub.url),
    organisation: 'acme',
    token: tokenFrom(effects.outside.environment),
    sizes: [5, 3, 1],
    limits: LIMITS,
    ...more,
  };
  return repositoriesOnGitHub(source, effects);
}
/** The sentence that it ends with. */
const refusal = (more: Partial<GitHubSource> = {}, effects = world()) =>
  listed(more, effects).then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Refusal ? error.message : `not a refusal: ${String(error)}`),
  );
const names = ({ repositories }: Inventory) => repositories.map(({ name }) => name).sort();
const all = () => hub.repositories.map((one) => one!.name).sort();
const NOT_LISTED = 'The repositories of acme could not be listed on';
const KEPT = 'The data stays as it was.';

test('every page is read, and every field taken as the forge says it', async () => {
  hub.repositories.push({
    id: 'R_kg=',
    owner: 'Acme',
    name: 'attic',
    head: 'b'.repeat(40),
    branch: 'trunk',
    isArchived: true,
    archivedAt: '2025-06-01T00:00:00Z',
    isFork: true,
    isTemplate: true,
    visibility: 'INTERNAL',
    createdAt: '2023-02-03T04:05:06Z',
    pushedAt: '2024-02-03T04:05:06Z',
    diskUsage: 4321,
  });
  hub.repositories.push({ id: 'R_empty', owner: 'acme', name: 'zero', head: null });
  const found = await listed();
  expect(names(found)).toEqual(all());
  const host = new URL(hub.url).host;
  expect(found.repositories[0]).toEqual({
    id: `${host}:R_kg=`,
    owner: 'Acme',
    name: 'attic',
    branch: 'trunk',
    head: 'b'.repeat(40),
    pushed: '2024-02-03T04:05:06Z',
    created: '2023-02-03T04:05:06Z',
    archived: '2025-06-01T00:00:00Z',
    isArchived: true,
    isFork: true,
    isEmpty: false,
    isTemplate: true,
    isDisabled: false,
    isLocked: false,
    visibility: 'internal',
    kilobytes: 4321,
  });
  expect(found.repositories.at(-1)).toMatchObject({ name: 'zero', isEmpty: true, branch: null, head: null });
  expect(hub.asked.length).toBe(3);
});

describe('what passes is asked again, and gives the same list', () => {
  test.each(Object.entries(PASSING))('%s', async (name, mishap) => {
    hub.mishap = once(mishap);
    expect(names(await listed({ limits: NEVER_ENDS.includes(name) ? SHORT : LIMITS }))).toEqual(all());
    expect(warned).toEqual([]);
  });
});

test.each([
  ['A01 no points left, status 200', [600_000]],
  ['A03 the reset is in the past', [1000]],
  ['A03 the reset is not said', [60_000]],
  ['A04 secondary limit, with a time', [30_000]],
  ['A05 secondary limit, without', [60_000]],
  ['A06 secondary limit, status 200', [60_000]],
  ['A07 429 with seconds', [7000]],
  ['A07 429 with a date', [120_000]],
  ['A10 500', [1000]],
])('%s: it waits exactly as long as it should', async (name, expected) => {
  hub.mishap = once(PASSING[name]!);
  await listed();
  expect(waited).toEqual(expected);
});

describe('what does not pass', () => {
  test('A03: a limit that ends in five hours does not fit into the night', async () => {
    const reset = String(clock / 1000 + 5 * 3600);
    hub.mishap = (response) => {
      json(response, 403, '{}', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset });
      return true;
    };
    expect(await refusal()).toBe(
      `${NOT_LISTED} ${new URL(hub.url).host}: a rate limit (403); run again later, or with a token of its own. ${KEPT}`,
    );
    expect(waited).toEqual([]);
  });

  test('A05: after one, two and four minutes of secondary limits it stops', async () => {
    hub.mishap = PASSING['A05 secondary limit, without']!;
    expect(await refusal()).toContain('a rate limit (403); run again later.');
    expect(waited).toEqual([60_000, 120_000, 240_000]);
  });

  test('A08, A12: the page is halved, down to the smallest, and what was too much stays so', async () => {
    const asked: number[] = [];
    hub.mishap = (response, _answer, { body }) => {
      const { first } = (JSON.parse(body) as { variables: { first: number } }).variables;
      asked.push(first);
      if (first <= 3) return false;
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>');
      return true;
    };
    expect(names(await listed())).toEqual(all());
    expect(asked).toEqual([5, 5, 3, 3, 3, 3]);
    hub.mishap = PASSING['A12 resource limits, and a part']!;
    hub.asked.length = 0;
    expect(await refusal()).toContain('the question was too large');
    expect(hub.asked.length).toBe(3);
  });

  test.each([
    'A10 500',
    'A13 data is null',
    'A17 JSON that breaks off',
    'A19 a login page, status 200',
    'A21 the connection is reset',
  ])('%s: three times more, then it stops', async (name) => {
    hub.mishap = PASSING[name]!;
    expect(await refusal()).toMatch(new RegExp(`^${NOT_LISTED} .* ${KEPT}$`));
    expect([hub.asked.length, waited]).toEqual([4, [1000, 4000, 16_000]]);
  });

  test('A14: nobody of that name', async () => {
    expect(await refusal({ organisation: 'nobody' })).toBe(
      `--org: ${new URL(hub.url).host} knows nobody called nobody, or the token may not see them; check the spelling and the token.`,
    );
  });

  test('A16: a list that lacks some is read once more, and then not believed', async () => {
    let short = 1;
    hub.mishap = async (response, answer) => {
      const text = await answer();
      json(response, 200, short-- > 0 ? text.replace('"totalCount":12', '"totalCount":13') : text);
      return true;
    };
    // Only the last page counts: what is new since then is at the end.
    expect(names(await listed())).toEqual(all());
    short = Infinity;
    expect(await refusal()).toContain('a list of only 12 of 13 repositories');
  });

  test('A27: a list that goes round in a circle, or ends without an end, is none', async () => {
    const changed = (replace: (text: string) => string) => {
      hub.mishap = async (response, answer) => (json(response, 200, replace(await answer())), true);
    };
    changed((text) => text.replace(/"endCursor":"[^"]*"/, '"endCursor":"NQ=="'));
    expect(await refusal()).toContain('goes round in a circle');
    changed((text) => text.replace(/"endCursor":"[^"]*"/, '"endCursor":null'));
    expect(await refusal()).toContain('goes round in a circle');
  });

  test('A28: a place that is forgotten means to begin anew, once', async () => {
    const forget = {
      data: null,
      errors: [{ type: 'INVALID_CURSOR_ARGUMENTS', message: '`x` does not appear to be a valid cursor.' }],
    };
    const mishap = (times: number) =>
      once((response, _, { body }) => {
        if (body.includes('"after":null')) return false;
        json(response, 200, JSON.stringify(forget));
        return true;
      }, times);
    let forgotten = 0;
    hub.mishap = (response, answer, asked) => {
      if (asked.body.includes('"after":null') || forgotten++ > 0) return false;
      return mishap(1)(response, answer, asked);
    };
    expect(names(await listed())).toEqual(all());
    hub.mishap = mishap(Infinity);
    expect(await refusal()).toContain('the place in the list is not known any more');
  });

  test('A30: nobody is followed anywhere, and the other place hears nothing', async () => {
    let heard = 0;
    const other = createServer((_, response) => void (heard++, response.end()));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const place = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    hub.mishap = (response) => {
      response.writeHead(301, { location: `http://${place}/api/graphql` }).end();
      return true;
    };
    expect(await refusal()).toContain(
      `it sends elsewhere (${place}); give the address where it really is with --forge.`,
    );
    expect([heard, hub.asked.length]).toEqual([0, 1]);
    other.close();
  });

  test('A31: a token that is not accepted ends it at once, with advice', async () => {
    expect(await refusal({}, world({ FOOTFALL_TOKEN: 'ghs_anotherone' }))).toContain(
      'the token is not accepted (401); set FOOTFALL_TOKEN to one that has not expired.',
    );
    expect([hub.asked.length, waited]).toEqual([1, []]);
  });

  test('A33: a right that is lacking is named', async () => {
    hub.mishap = (response) => {
      const message =
        "Your token has not been granted the required scopes to execute this query. The 'isArchived' field requires one of the following scopes: ['repo'].";
      json(response, 200, JSON.stringify({ data: null, errors: [{ type: 'INSUFFICIENT_SCOPES', message }] }));
      return true;
    };
    expect(await refusal()).toMatch(/the token lacks a right \(Your token has not been granted .*metadata: read/);
  });

  test('a refusal for lack of single sign-on says so', async () => {
    hub.mishap = (response) => {
      const errors = [
        {
          type: 'FORBIDDEN',
          path: ['repositoryOwner'],
          message: 'Resource protected by organization SAML enforcement.',
        },
      ];
      json(response, 200, JSON.stringify({ data: { rateLimit: null, repositoryOwner: null }, errors }));
      return true;
    };
    expect(await refusal()).toContain('authorise it for the organisation under Configure SSO');
  });
});

test('A11, A15: what the token may not see is counted, and the others stand', async () => {
  hub.repositories[3] = null;
  const errors = [{ type: 'FORBIDDEN', path: ['repositoryOwner', 'repositories', 'nodes', 3], message: 'SAML' }];
  hub.mishap = async (response, answer) => (
    json(response, 200, JSON.stringify({ ...JSON.parse(await answer()), errors })),
    true
  );
  const found = await listed();
  expect([found.repositories.length, found.unseen]).toEqual([11, 1]);
});

test('A29: a repository that is listed twice is one', async () => {
  hub.repositories.push({ ...repositories(1)[0]! });
  hub.repositories.push({ id: 'R_new', owner: 'acme', name: 'new', head: HEAD });
  // The forge counts it once.
  hub.mishap = async (response, answer) => (
    json(response, 200, (await answer()).replace('"totalCount":14', '"totalCount":13')),
    true
  );
  expect((await listed()).repositories.length).toBe(13);
});

test('A32: a token that ran out while the list was read is read anew from its file', async () => {
  const file = join(temporaryFolder(), 'token');
  writeFileSync(file, `${hub.token}\n`);
  const effects = world({ FOOTFALL_TOKEN_FILE: file });
  hub.mishap = () => {
    if (hub.asked.length !== 2) return false;
    hub.token = 'ghs_thenextone';
    writeFileSync(file, `${hub.token}\n`);
    return false;
  };
  expect(names(await listed({}, effects))).toEqual(all());
  expect(hub.asked.length).toBe(4);
});

test('A34: a token that may write is warned of', async () => {
  hub.mishap = async (response, answer) => (
    json(response, 200, await answer(), { 'x-oauth-scopes': 'repo, read:org' }),
    true
  );
  await listed();
  expect(warned).toEqual([
    'The token may write (repo); Footfall only reads. A fine-grained token or an App with metadata: read and contents: read is enough.',
  ]);
});

test('A36: a value that nobody knew yet is kept as unknown, a number may be text, and what has no name is not seen', async () => {
  hub.mishap = async (response, answer) => {
    const text = (await answer())
      .replace('"visibility":"PRIVATE"', '"visibility":"SECRET"')
      .replace('"diskUsage":10', '"diskUsage":"77"')
      .replace('"totalCount":12', '"totalCount":"12"')
      .replace('"name":"repo-1"', '"name":"../../x"');
    json(response, 200, text);
    return true;
  };
  const found = await listed({ sizes: [100] });
  expect(found.unseen).toBe(1);
  expect(found.repositories[0]).toMatchObject({ name: 'repo-0', visibility: 'unknown', kilobytes: 77 });
});

test('a fifth of the points is left to others', async () => {
  hub.points = { limit: 5000, remaining: 900, resetAt: '2026-01-01T00:20:00Z' };
  expect(names(await listed())).toEqual(all());
  expect(waited).toEqual([1_200_000, 1000]);
});

test('the token is in the one header, and in no address, body or line', async () => {
  await listed();
  expect(hub.asked.every(({ headers }) => headers.authorization === `bearer ${hub.token}`)).toBe(true);
  const elsewhere = hub.asked.map(({ url, body, headers }) => [url, body, { ...headers, authorization: '' }]);
  expect(JSON.stringify(elsewhere)).not.toContain(hub.token);
});

// Others: FOOTFALL_SEED=7.
const seed = Number(process.env['FOOTFALL_SEED'] ?? 1);
test(`500 requests, something wrong before every third (seed ${seed}): the same list as without`, async () => {
  hub.repositories = repositories(331);
  const dice = numbered(seed);
  // What never ends only takes its time; it has tests of its own.
  const kinds = Object.entries(PASSING).flatMap(([name, mishap]) => (NEVER_ENDS.includes(name) ? [] : [mishap]));
  // Pages of one, and of one again where that was too much.
  const sizes = new Array<number>(200).fill(1);
  const expected = await listed({ sizes });
  hub.asked.length = 0;
  let passed = 0;
  hub.mishap = (...given) => hub.asked.length % 3 === 1 && passed++ >= 0 && kinds[dice(kinds.length)]!(...given);
  expect(await listed({ sizes, budget: Infinity })).toEqual(expected);
  expect(hub.asked.length).toBeGreaterThanOrEqual(490);
});
