import { renovatePresets } from '../paths.ts';
import { searchApi } from './merit.ts';
import { cart } from './dip.ts';
import { accounts } from './laggards.ts';
import { warehouse } from './holdouts.ts';
import { exportJobs, pricing } from './superseded.ts';
import type { Story } from '../story.ts';

const one = { by: ['platform', 1] as ['platform', number], lands: 'merged' as const };
const two = { by: ['platform', 2] as ['platform', number], lands: 'merged' as const };
cart.adopts(renovatePresets, '', '2025-09-08', one);
searchApi.adopts(renovatePresets, '', '2025-09-09', one);
accounts.adopts(renovatePresets, '', '2025-09-10', two);
warehouse.adopts(renovatePresets, '', '2025-09-15', two);
pricing.adopts(renovatePresets, '', '2025-09-16', one);
exportJobs.adopts(renovatePresets, '', '2025-09-17', two);

export const campaign: Story = {
  id: 'campaign',
  tells:
    'Within ten days two people of the platform open the same change in repositories of six teams. No mandate was declared.',
  expected: 'Six adoptions of the Renovate presets, all by the platform’s hand, are flagged as an undeclared campaign.',
  repositories: [],
};
