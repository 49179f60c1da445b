/** Every check put to every component it concerns. */
import type { GoldenPath } from '../../data/schema/inputs.ts';
import type { Finding } from '../../data/schema/finding.ts';
import type { Component } from '../measure/world/component.ts';
import type { World } from '../measure/world/world.ts';
import type { Check } from './check.ts';
import { exempted, exemptionFor } from './exemptions.ts';
import { checksFor } from './declared.ts';

/** Ordered by component, check and path. */
export function findings(world: World): Finding[] {
  const found: Finding[] = [];
  const checks = checksFor(world.inputs);
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
  const asked = { component: component.id, check: check.id, path: path?.id ?? null };
  const exemption = exemptionFor(asked, world.inputs.declarations?.exemptions ?? [], world.asOf);
  const { outcome, because, evidence, since } = exempted(check.evaluate(component, path, world), exemption);
  return { ...asked, outcome, because, evidence, since };
}
