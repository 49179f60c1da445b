/** mise's configuration: the versions of runtimes and tools that a repository asks for. */
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';
import { parseToml } from '../toml.ts';
import { entriesAt, oneOrMany, scalarAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';

/** mise's names for what is called otherwise everywhere else. */
const names: Record<string, string> = { nodejs: 'node', golang: 'go' };

export const mise: Reader = {
  id: 'mise',
  version: 1,
  title: 'mise',
  files: 'mise.toml and .mise.toml in any folder, also config.toml in mise, .mise and .config/mise.',
  facts:
    'A reference to every runtime and tool under `tools` (pkg:generic/runtime/<name>) in every version listed; of a tool from a backend (npm:prettier, aqua:cli/cli) the whole name. Not: what a template puts together.',
  gives: ['pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)(?:\.?mise\.toml|(?:\.mise|mise|\.config\/mise)\/config\.toml)$/.test(path),
  needles: ['tools'],
  read: (text) => [...entriesAt(parseToml(text), 'tools')].flatMap(([name, asked]) => tool(name, asked)),
};

/** `node = "22"`, `python = ["3.12", "3.11"]`, `go = { version = "1.24", os = ["linux"] }`. */
function tool(written: string, asked: YamlNode): Fact[] {
  if (!/^[\w.:/@+-]{1,200}$/.test(written)) return [];
  const name = Object.hasOwn(names, written) ? names[written]! : written;
  return oneOrMany(asked).flatMap((one) => {
    const version = scalarAt(one) ?? scalarAt(one, 'version');
    if (!version || version.text.includes('{{')) return [];
    return [reference({ type: 'generic', namespace: ['runtime'], name, version: version.text }, version.line)];
  });
}
