/** For tests: what one check says of one component, or of several. */
import type { Day } from '../../data/schema/shapes.ts';
import { smallWorld, type SmallRepository } from '../measure/small-world.ts';
import { findings } from './findings.ts';

/** Of `acme/cart`: outcome, since, because, and the evidence as `file:line`, that of others with their name. */
export function asked(
  check: string,
  cart: SmallRepository,
  others: Record<string, SmallRepository> = {},
  asOf: Day = '2026-06-30',
) {
  const world = smallWorld({ asOf, repositories: { 'acme/cart': cart, ...others } });
  const found = findings(world).find((one) => one.check === check && one.component === 'acme/cart')!;
  const places = found.evidence.map(
    ({ repository, file, line }) =>
      `${repository === 'acme/cart' ? '' : `${repository} `}${file}${line === null ? '' : `:${line}`}`,
  );
  return [found.outcome, found.since, found.because, ...places];
}
