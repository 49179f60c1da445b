import { expect, test } from 'vitest';
import { asked } from '../asked.ts';

const catalog = [{ owner: 'shop' }];
const onCall = (traits: Record<string, string>, more = {}) => asked('on-call', { traits, catalog, ...more });

test('an annotation or a runbook passes, nothing of the kind fails', () => {
  const traits = { 'on-call/pagerduty': '2025-01-01', 'on-call/runbook': '2025-02-01' };
  expect(onCall(traits).slice(0, 3)).toEqual(['pass', '2025-01-01', 'It names pagerduty and runbook.']);
  expect(onCall({})).toEqual(['fail', '2024-01-01', 'Nothing in it says whom to call or what to do.']);
});

test('only services are asked, and a broken catalogue file is unknown', () => {
  expect(onCall({ 'file/pom.xml': '2024-01-01' }, { catalog: [] })[0]).toBe('not-applicable');
  const unreadable = [{ file: 'catalog-info.yaml', reader: 'backstage', days: '2026-01-01' }];
  expect(onCall({}, { unreadable })[0]).toBe('unknown');
});
