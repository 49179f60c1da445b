import { repository } from '../repository.ts';
import { catalogInfo } from '../files.ts';
import type { Story } from '../story.ts';

const part = (name: string) => catalogInfo({ name, owner: 'group:default/storefront', system: 'shop-window' });

const shopWindow = repository('shop-window', {
  team: 'storefront',
  kind: 'node',
  born: '2023-05-29',
  ci: 'github-actions',
  people: 4,
})
  .works({ every: 4 })
  .changes('2023-10-09', 'Register the three parts', {
    'apps/basket/catalog-info.yaml': part('basket'),
    'apps/basket/package.json': '{ "name": "basket" }\n',
    'apps/landing/catalog-info.yaml': part('landing'),
    'apps/landing/package.json': '{ "name": "landing" }\n',
    'apps/orders/catalog-info.yaml': part('orders'),
    'apps/orders/package.json': '{ "name": "orders" }\n',
  });

export const monorepo: Story = {
  id: 'monorepo',
  tells: 'Three components of one team live in one repository, each with its own entry in the catalogue.',
  expected: 'basket, landing and orders are components of their own, registered; their pipeline is the repository’s.',
  repositories: [shopWindow],
};
