/** .NET projects: the .NET they are for, and packages whose names begin like nobody's in particular. */
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { attributeOf, elementsNamed, parseXml, textOf } from '../xml.ts';
import type { Element } from '../xml.ts';

/** First labels of everybody's packages: their hundreds of versions would only swell what is kept. */
const common = new Set(
  'Amazon AngleSharp Antlr Asp Aspire AspNet AspNetCore Autofac AutoMapper Avalonia AWSSDK Azure BenchmarkDotNet Bogus Castle CommunityToolkit Confluent coverlet Dapper Datadog DotNet Enums Duende EntityFramework Faker FluentAssertions FluentMigrator FluentValidation Google Grpc GST Hangfire HealthChecks HotChocolate Humanizer IdentityModel JetBrains JunitXml LaunchDarkly log4net MailKit MassTransit MediatR MessagePack MicroElements Microsoft MongoDB Moq MSTest MySql NETStandard Newtonsoft NLog Npgsql Nito NodaTime NSubstitute NSwag NUnit NUnit3TestAdapter OpenTelemetry Oracle Pgvector Pipelines Polly Pomelo Portable protobuf-net Quartz RabbitMQ Refit RichardSzalay ReportGenerator RestSharp runtime Scalar Scrutor Selenium Sentry Serilog ServiceStack SharpZipLib SixLabors SonarAnalyzer SpecFlow SQLitePCLRaw StackExchange StyleCop Swashbuckle System TechTalk Testcontainers TimeZoneConverter Verify VSTest WebDriverManager WireMock Xamarin xunit YamlDotNet Yarp Z ZooKeeperNetEx ZymLabs Zipkin'
    .toLowerCase()
    .split(' '),
);

export const dotnetProject: Reader = {
  id: 'dotnet-project',
  version: 1,
  title: '.NET projects',
  files:
    'Files ending in .csproj, .fsproj or .vbproj, packages.config, and Directory.Build and Directory.Packages files (.props, .targets), in any folder.',
  facts: `The .NET that is asked for (pkg:generic/runtime/dotnet, for the old one pkg:generic/runtime/dotnet-framework). A reference for every package with a dot in its name (pkg:nuget/acme.logging), in lower case, unless it begins like everybody’s (${[...common].join(', ')}); properties of the file are filled in. Not: .NET Standard, and versions that another file gives.`,
  gives: ['pkg:generic/runtime/', 'pkg:nuget/'],
  claims: (path) =>
    /(?:^|\/)(?:[^/]+\.(?:cs|fs|vb)proj|packages\.config|Directory\.(?:Build|Packages)\.(?:props|targets))$/i.test(
      path,
    ),
  needles: ['PackageReference', 'PackageVersion', 'TargetFramework', '<package'],
  read(text) {
    const root = parseXml(text);
    if (root.name !== 'Project' && root.name !== 'packages')
      throw new Unreadable('schema-error', `Line ${root.line}: expected a project or packages, found ${root.name}.`);
    const properties = new Map(
      elementsNamed(root, 'PropertyGroup').flatMap((group) =>
        group.children.map((one) => [one.name.toLowerCase(), one.text.trim()]),
      ),
    );
    const filled = (value: string | undefined) =>
      value?.replace(/\$\(([\w.]+)\)/g, (whole, name: string) => properties.get(name.toLowerCase()) ?? whole);
    const frameworks = ['TargetFramework', 'TargetFrameworks', 'TargetFrameworkVersion'].flatMap((name) =>
      elementsNamed(root, name),
    );
    const packages = ['PackageReference', 'PackageVersion', 'GlobalPackageReference', 'package'].flatMap((name) =>
      elementsNamed(root, name),
    );
    const facts = [
      ...frameworks.flatMap((one) =>
        (filled(one.text) ?? '').split(';').flatMap((target) => runtime(target.trim(), one.line)),
      ),
      ...packages.flatMap((one) => packageOf(one, filled)),
    ];
    return facts.sort((a, b) => a.line - b.line);
  },
};

/** `net8.0`, `net8.0-windows`, `netcoreapp3.1`; of the old one `net48` and `v4.7.2`. */
function runtime(target: string, line: number): ReferenceFact[] {
  const core = /^net(?:coreapp)?(\d+\.\d+)(?:-[\w.]+)?$/i.exec(target)?.[1];
  const old =
    /^net(\d)(\d)(\d)?$/i.exec(target)?.slice(1).filter(Boolean).join('.') ?? /^v(\d+(?:\.\d+)+)$/.exec(target)?.[1];
  const version = core ?? old;
  if (version === undefined) return [];
  const name = core === undefined ? 'dotnet-framework' : 'dotnet';
  return [reference({ type: 'generic', namespace: ['runtime'], name, version }, line)];
}

function packageOf(element: Element, filled: (value: string | undefined) => string | undefined): ReferenceFact[] {
  const name = attributeOf(element, 'Include') ?? attributeOf(element, 'id');
  if (!name || !/^\w[\w-]*(?:\.[\w-]+)+$/.test(name) || common.has(name.split('.')[0]!.toLowerCase())) return [];
  const version = filled(
    attributeOf(element, 'Version') ?? attributeOf(element, 'VersionOverride') ?? textOf(element, 'Version'),
  );
  const known = version === undefined || version.includes('$') ? null : version;
  return [reference({ type: 'nuget', name: name.toLowerCase(), version: known }, element.line)];
}
