import type { Hand, Repository } from '../telling.ts';
import type { Story } from '../story.ts';
import { cart } from './dip.ts';
import { checkout } from './holdouts.ts';

/** Three changes in the first weeks, merged like everybody's. */
function begins(repository: Repository, folder: string, days: string[], hand: (number: number) => Hand) {
  for (const [index, day] of days.entries()) {
    const by = hand(11 + index);
    const [year, month] = day.split('-');
    for (const [step, date] of [day, `${year}-${month}-24`, `${year}-${month}-28`].entries())
      repository.changes(
        date,
        `feat: step ${step + 1}`,
        { [`${folder}/step-${index}-${step}.txt`]: `${day}\n` },
        [],
        by,
      );
  }
}
checkout.ships(1, { from: '2025-10-06', every: 35 });
begins(cart, 'src', ['2026-05-06', '2026-05-18', '2026-06-09', '2026-07-06', '2026-08-11', '2026-09-08'], (number) => ({
  by: ['storefront', number],
  lands: 'merged',
}));
begins(
  checkout,
  'docs',
  ['2026-05-05', '2026-05-19', '2026-06-10', '2026-07-07', '2026-08-12', '2026-09-09'],
  (number) => ({ by: ['payments', number], lands: 'merged' }),
);

export const newcomers: Story = {
  id: 'newcomers',
  tells:
    'Six people begin on cart, which is on the Node pipeline and ships about weekly, and six on checkout, which is on no pipeline and ships about every five weeks.',
  expected: 'Those who begin on the path have something deployed sooner; nobody can be told apart.',
  repositories: [],
};
