/** .NET's global.json: the SDK that a repository is built with, and the SDKs that its projects are made of. */
import { parseJsonMap } from '../json.ts';
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';
import { entriesAt, scalarAt } from '../yaml-node.ts';

export const globalJson: Reader = {
  id: 'global-json',
  version: 1,
  title: '.NET SDK (global.json)',
  files: 'global.json in any folder; only those with an sdk or msbuild-sdks.',
  facts:
    'A reference to the SDK (pkg:generic/runtime/dotnet) in the version given, and one for every entry of msbuild-sdks (pkg:nuget/<name in lower case>).',
  gives: ['pkg:generic/runtime/', 'pkg:nuget/'],
  claims: (path) => /(?:^|\/)global\.json$/.test(path),
  needles: ['sdk'],
  read(text) {
    const root = parseJsonMap(text);
    const sdk = scalarAt(root, 'sdk', 'version');
    const runtime = { type: 'generic', namespace: ['runtime'], name: 'dotnet' };
    const facts: Fact[] = sdk ? [reference({ ...runtime, version: sdk.text }, sdk.line)] : [];
    for (const [name, version] of entriesAt(root, 'msbuild-sdks'))
      if (version.kind === 'scalar' && name !== '')
        facts.push(reference({ type: 'nuget', name: name.toLowerCase(), version: version.text }, version.line));
    return facts;
  },
};
