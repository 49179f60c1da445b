import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { nugetConfig } from './nuget-config.ts';

test.each([
  ['nuget.config', true],
  ['src/NuGet.Config', true],
  ['web.config', false],
])('%s is read: %s', (path, claimed) => expect(nugetConfig.claims(path)).toBe(claimed));

// After the example of NuGet's documentation of the file.
test.each<[string, string, string[]]>([
  [
    'sources',
    `<?xml version="1.0" encoding="utf-8"?>
<configuration>
    <config><add key="defaultPushSource" value="https://push.acme.example/v3/index.json" /></config>
    <packageSources>
        <clear />
        <add key="NuGet official package source" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />
        <add key="MyRepo" value="https://pkgs.acme.example/nuget/feed/v3/index.json" />
        <add key="Local" value="..\\packages" />
        <add key="FromEnvironment" value="%MY_FEED%" />
    </packageSources>
    <packageSourceCredentials><MyRepo><add key="Username" value="jane" /></MyRepo></packageSourceCredentials>
    <activePackageSource><add key="All" value="(Aggregate source)" /></activePackageSource>
</configuration>
`,
    ['7 pkg:generic/package-registry/pkgs.acme.example/nuget/feed'],
  ],
  ['no sources', '<configuration/>', []],
])('%s', (_, text, facts) => expect(told(nugetConfig, text)).toEqual(facts));

test('another document is unreadable', () =>
  expect(told(nugetConfig, '<x/>')).toEqual(['unreadable: schema-error: Line 1: expected a configuration, found x.']));
