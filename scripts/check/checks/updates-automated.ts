import { addDays } from '../../measure/world/days.ts';
import { listed } from '../../measure/words.ts';
import type { Check } from '../check.ts';
import { family, held, matching, verdict } from '../held.ts';

/** Files that name versions of what others maintain. */
const MANIFESTS = matching(
  /^(?:container|chart|terraform|ci\/github-actions|file\/(?:[^/]+\/)?(?:package\.json|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|requirements\.txt|pyproject\.toml|Gemfile|Cargo\.toml|composer\.json|mix\.exs|[^/]+\.csproj|Chart\.yaml))$/,
);
const BOTS = family('updates/');

export const updatesAutomated: Check = {
  id: 'updates-automated',
  group: 'built',
  title: 'Updates automated',
  question: 'Does a bot propose updates of what it depends on?',
  why: 'What nobody updates is what attackers know best.',
  detects:
    'A configuration of Renovate or Dependabot at its place. Renovate may also run without one: where bots have committed within 90 days it is unknown. Without any list of dependencies, image or workflow there is nothing to update.',
  howToPass: 'Put a renovate.json at the root:\n{ "extends": ["config:recommended"] }',
  effort: 'minutes',
  perPath: false,
  version: 1,
  evaluate(component, _path, { asOf }) {
    const bots = held(component, BOTS, asOf);
    if (bots.spell) return verdict('pass', `By ${listed(bots.names)}.`, bots.spell.from, bots.evidence);
    const depends = held(component, MANIFESTS, asOf);
    if (depends.spell === null) return verdict('not-applicable', 'Nothing in it names versions of others.');
    const since = addDays(asOf, -90);
    const weeks = component.mined.history.weeks.filter(([monday, , n]) => monday > since && monday <= asOf && n > 0);
    if (weeks.length > 0)
      return verdict(
        'unknown',
        `No bot is configured in it, but bots committed in ${weeks.length} of the last 13 weeks.`,
      );
    const from = bots.gone !== null && bots.gone > depends.spell.from ? bots.gone : depends.spell.from;
    return verdict('fail', 'It has no configuration of Renovate or Dependabot.', from);
  },
};
