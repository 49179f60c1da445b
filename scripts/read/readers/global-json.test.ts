import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { globalJson } from './global-json.ts';

test.each([
  ['global.json', true],
  ['src/global.json', true],
  ['locales/myglobal.json', false],
])('%s is read: %s', (path, claimed) => expect(globalJson.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'the SDK',
    '{\n  "sdk": {\n    "version": "8.0.302",\n    "rollForward": "latestFeature"\n  }\n}\n',
    ['3 pkg:generic/runtime/dotnet@8.0.302'],
  ],
  [
    'SDKs of projects',
    '{"msbuild-sdks": {\n  "Microsoft.Build.Traversal": "4.1.0",\n  "Acme.Sdk": "1.0.0"\n}}',
    ['2 pkg:nuget/microsoft.build.traversal@4.1.0', '3 pkg:nuget/acme.sdk@1.0.0'],
  ],
  [
    'comments, and no version but a rule for taking one',
    '// why\n{ "sdk": { "allowPrerelease": false, /* x */ "rollForward": "latestMajor" } }',
    [],
  ],
  ['projects alone', '{ "projects": [ "src" ], "sdks": {} }', []],
  ['a file of another tool', '{ "sdk": "Kit für Entwickler" }', []],
])('%s', (_, text, facts) => expect(told(globalJson, text)).toEqual(facts));

test.each([
  ['what is no JSON', '{ "sdk": ', /^unreadable: parse-error: Line 1: /],
  ['a list', '["sdk"]', /^unreadable: schema-error: Line 1: expected /],
])('%s is unreadable', (_, text, message) => expect(told(globalJson, text)[0]).toMatch(message));
