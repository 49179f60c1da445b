/** Every check put to every component it concerns. */
import type { Exemption } from '../../data/schema/declarations.ts';
import type { GoldenPath } from '../../data/schema/inputs.ts';
import type { Finding } from '../../data/schema/finding.ts';
import type { Component } from '../measure/component.ts';
import type { World } from '../measure/world.ts';
import type { Check, Verdict } from './check.ts';
import { checks } from './index.ts';

/** Ordered by component, check and path. */
export function findings(world: World): Finding[] {
  const found: Finding[] = [];
  const paths = Map.groupBy(
    world.pairs.filter(({ eligible }) => eligible),
    ({ component }) => component.id,
  );
  for (const component of world.components) {
    if (component.since > world.asOf) continue;
    const own = (paths.get(component.id) ?? []).map(({ path }) => path);
    for (const check of checks)
      for (const path of check.perPath ? own : [null]) found.push(finding(check, component, path, world));
  }
  return found;
}

function finding(check: Check, component: Component, path: GoldenPath | null, world: World): Finding {
  const verdict = check.evaluate(component, path, world);
  const { outcome, because, evidence, since } = exempted(verdict, exemptionOf(check, component, path, world));
  return { component: component.id, check: check.id, path: path?.id ?? null, outcome, because, evidence, since };
}

/** Granted, and holding on the as-of day. */
function exemptionOf(check: Check, component: Component, path: GoldenPath | null, { inputs, asOf }: World) {
  const all = inputs.declarations?.exemptions ?? [];
  return all.find(
    (one) =>
      one.component.toLowerCase() === component.id.toLowerCase() &&
      one.check === check.id &&
      (one.path === undefined || one.path === path?.id) &&
      one.decision === 'granted' &&
      one.from <= asOf &&
      asOf < one.until,
  );
}

/** Only what fails needs an exemption. */
function exempted(verdict: Verdict, exemption: Exemption | undefined): Verdict {
  if (verdict.outcome !== 'fail' || exemption === undefined) return verdict;
  const { reason, from, until } = exemption;
  return {
    outcome: 'exempt',
    because: `Exempt until ${until}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`} ${verdict.because}`,
    evidence: verdict.evidence,
    since: verdict.since === null || verdict.since < from ? from : verdict.since,
  };
}
