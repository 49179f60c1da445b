import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { mix } from './mix.ts';

test.each([
  ['mix.exs', true],
  ['apps/a/mix.exs', true],
  ['mix.lock', false],
])('%s is read: %s', (path, claimed) => expect(mix.claims(path)).toBe(claimed));

// After the documentation of mix deps and of private packages at Hex.
test('the Elixir, git repositories and organisations', () => {
  const text = `defmodule Acme.MixProject do
  use Mix.Project
  def project, do: [app: :acme, elixir: "~> 1.14"]
  defp deps do
    [
      {:plug, ">= 0.4.0"},
      {:gettext, git: "https://github.com/acme/gettext.git", tag: "0.1"},
      {:foobar, github: "acme/foobar", branch: "main"},
      # {:old, github: "acme/old"},
      {:acme_log, "~> 1.0", organization: "Acme"},
      {:local, path: "path/to/local"},
      {:many, "~> 1.0",
       git: "git@gitlab.acme.example:x/many.git",
       ref: "abc"}
    ]
  end
end
`;
  expect(told(mix, text)).toEqual([
    '3 pkg:generic/runtime/elixir@~%3E%201.14',
    '7 pkg:generic/git-dependency/acme/gettext@0.1',
    '8 pkg:generic/git-dependency/acme/foobar@main',
    '10 pkg:hex/acme/acme_log@~%3E%201.0',
    '12 pkg:generic/git-dependency/gitlab.acme.example/x/many@abc',
  ]);
});

test('what is no module is unreadable', () =>
  expect(told(mix, '{}')).toEqual(['unreadable: schema-error: Line 1: expected a module of Elixir, found none.']));
