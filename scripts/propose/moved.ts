/**
 * Providers that moved: the same thing under another registry or namespace, when those who refer to it change the address in
 * place. Both addresses are one path then, old enough for when it first stood anywhere.
 */
import type { Day } from '../../data/schema/shapes.ts';
import type { Provider } from './provider.ts';
import type { Use } from './use.ts';

/** The new address stands there at the latest so many days after the old one went. */
export const AT_ONCE = 14;
/** So many repositories have changed it in place, and half of all that ever left the old one. */
const fewest = 2;
const half = 0.5;

/** By the key of a provider that moved: where it is now. */
export function movedProviders(uses: Use[]): Map<string, Provider> {
  const next = new Map<string, Provider>();
  for (const alike of Map.groupBy(uses, (use) => `${use.provider.kind.id} ${lastPart(use.provider)}`).values()) {
    const providers = Map.groupBy(alike, ({ provider }) => provider.key);
    for (const [from, before] of providers)
      for (const [to, after] of providers)
        if (from !== to && hasMoved(before, after) && !hasMoved(after, before)) next.set(from, after[0]!.provider);
  }
  return new Map([...next.keys()].map((key) => [key, endOf(key, next)]));
}

const lastPart = ({ name }: Provider) => name.slice(name.lastIndexOf('/') + 1).toLowerCase();

/** An address may move twice; one that came back to where it was stays there. */
function endOf(key: string, next: Map<string, Provider>): Provider {
  const seen = new Set([key]);
  let here = next.get(key)!;
  for (let on = next.get(here.key); on && !seen.has(here.key); on = next.get(here.key)) {
    seen.add(here.key);
    here = on;
  }
  return here;
}

function hasMoved(before: Use[], after: Use[]): boolean {
  const still = new Set(before.filter(({ left }) => left === null).map(({ mined }) => mined));
  const leavers = new Set(before.filter(({ mined }) => !still.has(mined)).map(({ mined }) => mined));
  const inPlace = new Set(
    before.filter((old) => leavers.has(old.mined) && after.some((use) => replaces(use, old))).map(({ mined }) => mined),
  );
  return inPlace.size >= fewest && inPlace.size >= half * leavers.size;
}

const replaces = (use: Use, old: Use) =>
  use.mined === old.mined &&
  use.part.toLowerCase() === old.part.toLowerCase() &&
  use.since > old.since &&
  old.left !== null &&
  use.since <= daysAfter(old.left, AT_ONCE);

export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
