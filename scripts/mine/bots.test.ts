import { expect, test } from 'vitest';
import { isBot } from './bots.ts';

const none: ReadonlySet<string> = new Set();

test.each([
  ['renovate[bot]', '29139614+renovate[bot]@users.noreply.github.com', true],
  ['svc-cli-bot', 'svc_cli_bot@acme.example', true],
  ['ACME-CLI-BOT', 'alm-cli@acme.example', true],
  ['Noctua', '98737499+observability-noctua-bot@users.noreply.github.com', true],
  ['DevOps Bot', 'webops+devops-bot@acme.example', true],
  ['Documentation Bot', 'documentation-bot-bot@users.noreply.github.com', true],
  ['svc-scm', '48930134+svc-scm@users.noreply.github.com', true],
  ['acme-bot-2', 'ops@acme.example', true],
  ['bot-of-acme', 'ops@acme.example', true],
  ['k8s-release-robot', 'ops@acme.example', true],
  ['Jan Bot', 'jan.bot@acme.example', false],
  ['Jan Bot', 'bot@acme.example', false],
  ['Ada Abbot', 'ada_abbot@acme.example', false],
  ['Botond', '12+botond-k@users.noreply.github.com', false],
  ['Grace', 'grace@chat-bot.example', false],
])('%s <%s> is a bot: %s', (name, email, expected) => {
  expect(isBot(name, email, none)).toBe(expected);
});

test('a name that people declare is a bot by its exact spelling', () => {
  expect([isBot('Release Train', 'x@acme.example', new Set(['Release Train'])), isBot('Release', 'x', none)]).toEqual([
    true,
    false,
  ]);
});
