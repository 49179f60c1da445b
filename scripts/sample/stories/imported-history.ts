import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

export const mapTiles = repository('map-tiles', {
  team: 'logistics',
  kind: 'node',
  born: '2024-06-10',
  ci: 'github-actions',
})
  .imports('2024-06-13', { team: 'tilemakers', from: '2019-03-04', until: '2024-05-17', every: 21 })
  .works({ until: '2026-01-30', every: 12 });

export const importedHistory: Story = {
  id: 'imported-history',
  tells: 'A company was bought, and five years of its history were brought into a new repository.',
  expected: 'map-tiles was born in June 2024, though its oldest commit is of 2019.',
  repositories: [mapTiles],
};
