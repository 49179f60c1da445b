/** The sample organisation: repositories of a company that does not exist, grown from stories. */
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { growRepository, truncatePack } from './grow.ts';
import { births } from './stories/births.ts';
import { botsOnly } from './stories/bots-only.ts';
import { brokenYaml } from './stories/broken-yaml.ts';
import { campaign } from './stories/campaign.ts';
import { care } from './stories/care.ts';
import { corrupt } from './stories/corrupt.ts';
import { dip } from './stories/dip.ts';
import { driftedTemplate } from './stories/drifted-template.ts';
import { emptyCatalog } from './stories/empty-catalog.ts';
import { handRolled } from './stories/hand-rolled.ts';
import { holdouts } from './stories/holdouts.ts';
import { importedHistory } from './stories/imported-history.ts';
import { laggards } from './stories/laggards.ts';
import { lapsed } from './stories/lapsed.ts';
import { liftedMandate } from './stories/lifted-mandate.ts';
import { mandate } from './stories/mandate.ts';
import { merit } from './stories/merit.ts';
import { monorepo } from './stories/monorepo.ts';
import { newcomers } from './stories/newcomers.ts';
import { owners } from './stories/owners.ts';
import { platform } from './stories/platform.ts';
import { quietFork } from './stories/quiet-fork.ts';
import { stubs } from './stories/stubs.ts';
import { superseded } from './stories/superseded.ts';
import type { Story } from './story.ts';

export { lastDay } from './calendar.ts';

export const organisation = 'acme';

/** A new story is a file in `stories/` and a line here. */
export const stories: Story[] = [
  births,
  botsOnly,
  brokenYaml,
  campaign,
  care,
  corrupt,
  dip,
  driftedTemplate,
  emptyCatalog,
  handRolled,
  holdouts,
  importedHistory,
  laggards,
  lapsed,
  liftedMandate,
  mandate,
  merit,
  monorepo,
  newcomers,
  owners,
  platform,
  quietFork,
  stubs,
  superseded,
];

/** `<folder>/acme/<name>.git`, one for every repository of every story; what lay there before is replaced. */
export async function growSample(folder: string): Promise<void> {
  const home = join(folder, organisation);
  await rm(home, { recursive: true, force: true });
  const waiting = stories.flatMap(({ repositories }) => repositories);
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const gitDirectory = await growRepository(home, next);
      if (corrupt.repositories.includes(next)) await truncatePack(gitDirectory);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}
