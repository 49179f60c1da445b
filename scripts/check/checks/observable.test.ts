import { expect, test } from 'vitest';
import { asked } from '../asked.ts';

const LISTS = { 'file/go.mod': '2024-02-01' };
const catalog = [{ owner: 'shop' }];
const observable = (traits: Record<string, string>, more = {}) => asked('observable', { traits, ...more });

test('a service with an instrument passes; one whose dependencies name none fails', () => {
  const found = { ...LISTS, 'observability/opentelemetry': '2025-01-01' };
  expect(observable(found, { catalog, shown: { 'observability/opentelemetry': 'go.mod:12' } })).toEqual([
    'pass',
    '2025-01-01',
    'By opentelemetry.',
    'go.mod:12',
  ]);
  expect(observable(LISTS, { catalog })).toEqual([
    'fail',
    '2024-02-01',
    'None of its lists of dependencies names an instrument.',
    'go.mod',
  ]);
});

test('a monitor of the Prometheus operator is one', () => {
  const monitor = { 'k8s-api/monitoring.coreos.com/v1/ServiceMonitor': '2025-02-01' };
  expect(observable({ ...LISTS, ...monitor }, { catalog }).slice(0, 3)).toEqual([
    'pass',
    '2025-02-01',
    'By monitoring.coreos.com/v1/ServiceMonitor.',
  ]);
});

test('without a list that is read it is unknown', () => {
  expect(observable({}, { catalog })[0]).toBe('unknown');
});

test('unregistered, what is deployed is a service, and what is only built for its developers is not', () => {
  const withImage = (file: string) => observable({ ...LISTS, container: '2024-03-01' }, { shown: { container: file } });
  expect(['Dockerfile', 'services/a/Dockerfile', 'docker/Dockerfile'].map((file) => withImage(file)[0])).toEqual([
    'fail',
    'fail',
    'fail',
  ]);
  expect([withImage('.config/Dockerfile')[0], withImage('docker/dev/Dockerfile')[0]]).toEqual([
    'not-applicable',
    'not-applicable',
  ]);
  expect(observable(LISTS)[2]).toBe('It is no service: it is in no catalogue, and nothing in it is deployed.');
});
