/** What a component tells about itself while it runs: instruments among its dependencies, and collectors it brings along. */
import { firstLines, withoutComment } from '../line-scan.ts';
import type { LineRule } from '../line-scan.ts';
import { linesOf } from '../lines-of.ts';
import type { Reader } from '../reader.ts';
import { remembered } from '../remembered.ts';

const manifests =
  /(?:^|\/)(?:package\.json|go\.mod|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|[\w.-]*requirements[\w.-]*\.(?:txt|in)|requirements\/[\w.-]+\.(?:txt|in)|Gemfile|[\w.-]+\.gemspec|pom\.xml|[\w.-]+\.gradle(?:\.kts)?|libs\.versions\.toml|Cargo\.toml|[\w.-]+\.(?:cs|fs)proj|Directory\.Packages\.props|composer\.json|mix\.exs|build\.sbt)$/;
const collectors = /(?:^|\/)(?:[\w.-]*(?:otel|otelcol|opentelemetry)[\w.-]*\.ya?ml|[\w.-]+\.alloy)$/;

/** By the names that each project publishes its packages under. */
const rules: LineRule[] = [
  [
    'opentelemetry',
    /(?:go\.opentelemetry\.io\/|@opentelemetry\/|\bio\.opentelemetry\b|\bopentelemetry[-_=~><"' ]|\bOpenTelemetry\.|open-telemetry\/|otelcol\.|\bopentelemetry$)/,
  ],
  [
    'prometheus',
    /["' /](?:prom-client|express-prom-bundle|prometheus-net[\w.]*|prometheus-(?:client|fastapi-instrumentator|flask-exporter)|prometheus_(?:client|exporter)|django-prometheus)\b|^(?:prometheus|django-prometheus)[-_a-z]*\b|prometheus\/client_golang|\bio\.prometheus\b|registry-prometheus|^prometheus\s*=|prometheus\.scrape/,
  ],
  ['micrometer', /\bio\.micrometer\b|\bspring-boot-starter-actuator\b/],
  ['application-insights', /\bapplicationinsights\b/i],
  [
    'datadog',
    /["' /](?:dd-trace|datadog-lambda-js|hot-shots|ddtrace|datadog)\b|^(?:ddtrace|datadog)\b|dd-trace-go|\bcom\.datadoghq\b|\bDatadog\.Trace\b/,
  ],
  [
    'sentry',
    /@sentry\/|\bsentry[-_]sdk\b|getsentry\/sentry-go|\bio\.sentry\b|["']sentry-(?:ruby|rails|raven)["']|sentry\/sentry|"Sentry(?:\.\w+)?"|^sentry\s*=/,
  ],
  ['new-relic', /["']newrelic(?:_rpm)?["']|^newrelic\b|newrelic\/go-agent|com\.newrelic\b/],
  ['elastic-apm', /\belastic-apm[\w-]*\b|\bapm-agent-\w+|co\.elastic\.apm|go\.elastic\.co\/apm/],
  ['honeycomb', /\bhoneycomb-beeline\b|@honeycombio\/|honeycombio\/(?:beeline|libhoney)/],
].map(([name, line]) => [`observability/${name as string}`, line as RegExp]);

export const observability: Reader = {
  id: 'observability',
  version: 2,
  title: 'Instruments',
  files:
    'Lists of dependencies (package.json, go.mod, pom.xml, Gradle, requirements and pyproject.toml, Gemfile, Cargo.toml, project files of .NET, composer.json, mix.exs, build.sbt), and configurations of collectors: YAML files with otel or opentelemetry in their name, *.alloy.',
  facts: `By lines that name a package of it: ${rules.map(([name]) => name).join(', ')}. Not: comments, and what is only required indirectly.`,
  gives: ['observability/'],
  claims: (path) => manifests.test(path) || collectors.test(path),
  read(text) {
    const found = firstLines(text, rules, dependency);
    return found.length > 0 && linesOf(text).some(isUsual) ? found : [];
  },
};

/** The file has one of the names as its project writes it: in capitals alone it is something else. */
const isUsual = remembered((line) => usual.some((part) => line.includes(part)));
const usual = [
  'elemetry',
  'otelcol',
  'prom',
  'micrometer',
  'actuator',
  'applicationinsights',
  'ApplicationInsights',
  'dd-trace',
  'ddtrace',
  'atadog',
  'hot-shots',
  'entry',
  'newrelic',
  'apm',
  'honeycomb',
];

const dependency = (line: string) => (line.includes('// indirect') ? null : withoutComment(line));
