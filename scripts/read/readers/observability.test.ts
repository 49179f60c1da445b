import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { observability } from './observability.ts';

const said = (line: string) =>
  told(observability, `${line}\n`)
    .map((one) => one.replace('1 trait observability/', ''))
    .join(' ');

test.each([
  ['\tgo.opentelemetry.io/otel v1.28.0', 'opentelemetry'],
  ['\tgo.opentelemetry.io/otel v1.28.0 // indirect', ''],
  ['\tgithub.com/prometheus/client_golang v1.20.0', 'prometheus'],
  ['\tgithub.com/prometheus/common v0.55.0', ''],
  ['    "@opentelemetry/sdk-node": "^0.50.0",', 'opentelemetry'],
  ['    "prom-client": "^15.0.0",', 'prometheus'],
  ['    "dd-trace": "5.1.0",', 'datadog'],
  ['    "@sentry/react": "8.0.0"', 'sentry'],
  ['    "applicationinsights": "^2.9.0",', 'application-insights'],
  ['opentelemetry-sdk==1.25', 'opentelemetry'],
  ['prometheus_client>=0.20', 'prometheus'],
  ['# prometheus_client>=0.20', ''],
  ['sentry-sdk[flask]~=2.0', 'sentry'],
  ['ddtrace', 'datadog'],
  ["  implementation 'io.micrometer:micrometer-registry-prometheus'", 'prometheus micrometer'],
  ['      <artifactId>spring-boot-starter-actuator</artifactId>', 'micrometer'],
  ['    <PackageReference Include="OpenTelemetry.Exporter.Console" Version="1" />', 'opentelemetry'],
  ['prometheus = "0.13"', 'prometheus'],
  ["gem 'newrelic_rpm'", 'new-relic'],
  ['    "express": "4.0.0",', ''],
  ['    "@angular/core": "1", "carpentry": "1"', ''],
])('%s gives %j', (line, expected) => expect(said(line)).toBe(expected));

test.each([
  ['go.mod', true],
  ['web/package.json', true],
  ['requirements-dev.txt', true],
  ['deploy/otel-collector.yaml', true],
  ['config.alloy', true],
  ['package-lock.json', false],
  ['go.sum', false],
  ['docs/otel.md', false],
])('%s: %s', (path, claimed) => expect(observability.claims(path)).toBe(claimed));

test.each([
  ['"@sentry/x"', 1],
  ['<applicationinsights>', 1],
  ['elastic-apm-node', 1],
  [' otelcol.receiver', 1],
  ['"honeycomb-beeline"', 1],
  ['prom-client', 0],
  ['APPLICATIONINSIGHTS', 0],
])('%s in a file of its own gives %d facts', (line, facts) => {
  expect(told(observability, line)).toHaveLength(facts);
});
