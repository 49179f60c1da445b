import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { dotnetProject } from './dotnet-project.ts';

test.each([
  ['Acme.csproj', true],
  ['src/Acme.Api/Acme.Api.fsproj', true],
  ['Directory.Packages.props', true],
  ['src/Directory.Build.targets', true],
  ['packages.config', true],
  ['Acme.sln', false],
  ['other.props', false],
])('%s is read: %s', (path, claimed) => expect(dotnetProject.claims(path)).toBe(claimed));

// After the documentation of PackageReference, central package management, packages.config and target frameworks.
test.each<[string, string, string[]]>([
  [
    'a project',
    `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net8.0</TargetFramework>
    <AcmeVersion>2.1.0</AcmeVersion>
  </PropertyGroup>
  <ItemGroup Condition="'$(Configuration)' > 'Debug'">
    <PackageReference Include="Acme.Logging" Version="3.6.0" />
    <PackageReference Include="Acme.Core"><Version>$(AcmeVersion)</Version></PackageReference>
    <PackageReference Include='Acme.Web' Version='$(Elsewhere)' PrivateAssets="all"/>
    <PackageReference Include="Acme.Central" />
    <PackageReference Include="Acme.Central.Two" VersionOverride="[1.0, 2.0)" />
    <PackageReference Include="Microsoft.Extensions.Hosting" Version="8.0.0" />
    <PackageReference Include="Dapper" Version="2" />
    <!-- <PackageReference Include="Acme.Old" Version="1" /> -->
    <ProjectReference Include="..\\Acme.Data\\Acme.Data.csproj" />
  </ItemGroup>
</Project>
`,
    [
      '3 pkg:generic/runtime/dotnet@8.0',
      '7 pkg:nuget/acme.logging@3.6.0',
      '8 pkg:nuget/acme.core@2.1.0',
      '9 pkg:nuget/acme.web',
      '10 pkg:nuget/acme.central',
      '11 pkg:nuget/acme.central.two@%5B1.0%2C%202.0%29',
    ],
  ],
  [
    'central package management',
    '<Project>\n<PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>\n<ItemGroup>\n<PackageVersion Include="VH.Core.Configuration" Version="0.1.15" />\n<GlobalPackageReference Include="Acme.GitVersioning" Version="3.5" />\n</ItemGroup></Project>',
    ['4 pkg:nuget/vh.core.configuration@0.1.15', '5 pkg:nuget/acme.gitversioning@3.5'],
  ],
  [
    'several frameworks, new and old, and one that is no runtime',
    '<Project><PropertyGroup>\n<TargetFrameworks>net9.0-windows10.0.19041.0;netcoreapp3.1;netstandard2.0;net48;net472;$(Other)</TargetFrameworks>\n</PropertyGroup></Project>',
    [
      '2 pkg:generic/runtime/dotnet@9.0',
      '2 pkg:generic/runtime/dotnet@3.1',
      '2 pkg:generic/runtime/dotnet-framework@4.8',
      '2 pkg:generic/runtime/dotnet-framework@4.7.2',
    ],
  ],
  [
    'a project of the old kind and its packages',
    '<?xml version="1.0" encoding="utf-8"?>\n<Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><PropertyGroup>\n<TargetFrameworkVersion>v4.6.1</TargetFrameworkVersion></PropertyGroup></Project>',
    ['3 pkg:generic/runtime/dotnet-framework@4.6.1'],
  ],
  [
    'packages.config',
    '<packages>\n  <package id="Acme.Log" version="1.2.3" targetFramework="net46" />\n  <package id="jQuery" version="3.1.1" targetFramework="net46" />\n</packages>',
    ['2 pkg:nuget/acme.log@1.2.3'],
  ],
])('%s', (_, text, facts) => expect(told(dotnetProject, text)).toEqual(facts));

test.each([
  [
    'half a file',
    '<Project>\n<PackageReference>',
    'parse-error: Line 2: not valid XML: expected the end of PackageReference, found something else.',
  ],
  ['another document', '<x/>', 'schema-error: Line 1: expected a project or packages, found x.'],
  [
    'a merge conflict',
    '<Project>\n<<<<<<< HEAD\n</Project>',
    'parse-error: Line 2: not valid XML: expected an element, found something else.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(dotnetProject, text)).toEqual([`unreadable: ${message}`]));
