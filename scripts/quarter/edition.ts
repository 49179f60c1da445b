/** Everything that is published about a quarter, from the world at its end. Pure: the same world, the same edition. */
import { createHash } from 'node:crypto';
import type { Quarter } from '../../data/schema/declarations.ts';
import type { Edition } from '../../data/schema/quarter.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { declarations } from '../measure/declared.ts';
import { npsInWords } from '../measure/metrics/nps.ts';
import { predictorRows } from '../measure/metrics/predictors.ts';
import { walking } from '../measure/metrics/return.ts';
import { warningRows } from '../measure/metrics/warnings.ts';
import type { World } from '../measure/world/world.ts';
import { firstDay, lastDay } from './calendar.ts';
import { caveats } from './caveats.ts';
import { changes } from './changes.ts';
import type { Comment } from './commentary.ts';
import { figures } from './figures.ts';
import { headline, summary } from './headline.ts';
import { money } from './money.ts';
import { promises } from './promises.ts';
import { removals, riskRetired } from './removals.ts';
import { componentRows, standing } from './standing.ts';
import type { Past, State } from './state.ts';
import { teamRows } from './teams.ts';
import { whyMoved } from './why-moved.ts';

/** What an edition is made of besides the world. */
export interface Around {
  /** The newest day that anything is known of. */
  knownOn: Day;
  /** Of the folder of data; null: it is in no repository. */
  commit: string | null;
  /** Repositories that could not be read. */
  unread: string[];
  /** Of this quarter, and of the one before. */
  comment: Comment;
  commentBefore: Comment;
  /** The headline that was published for the quarter before, in tenths of a point; null: it was not closed. */
  published: number | null;
}

export function edition(quarter: Quarter, past: Past, around: Around): Edition {
  const to = lastDay(quarter);
  const asOf = around.knownOn < to ? around.knownOn : to;
  const state = past.at(asOf);
  const { world } = state;
  const { organisation, origin, goldenPaths } = world.inputs;
  const rows = figures(state, past);
  const span = { from: firstDay(quarter), to: asOf };
  const why = whyMoved(state, past, around.published);
  const said = { before: around.commentBefore.front, now: around.comment.front };
  const components = componentRows(standing(state));
  const launched = goldenPaths.filter((path) => path.launched <= asOf);
  return {
    schema: 'footfall/edition/1',
    quarter,
    from: span.from,
    to,
    organisation: organisation.name,
    origin,
    asOf,
    knownOn: around.knownOn,
    data: { commit: around.commit, repositories: world.components.length, heads: headsOf(world) },
    scope: {
      components: world.components.filter(({ since }) => since <= asOf).length,
      paths: launched.map(({ id, name, appliesTo, launched: day }) => ({
        id,
        name,
        appliesTo: appliesTo.because,
        launched: day,
      })),
    },
    definitions: definitionsOf(state, new Set(rows.map(({ metric }) => metric))),
    baseline: declarations(world).baseline,
    headline: headline({ quarter, asOf, figures: rows }),
    summary: summary(organisation.name, { quarter, asOf, figures: rows }),
    figures: rows,
    decision: around.comment.front.decision ?? null,
    promises: promises(span, state, said),
    ...why,
    changes: changes(world, span),
    teams: teamRows(teamsOf(world), state, past),
    removals: removals(world),
    predictors: predictorRows(world),
    warnings: warningRows(world),
    sentiment: npsInWords(world),
    money: money(state, walking(world)),
    riskRetired: riskRetired(world),
    caveats: caveats(state, rows, around.unread),
    components,
  };
}

function teamsOf({ owners }: World): { id: string; name: string }[] {
  const teams = [...owners.values()].flatMap(({ team }) => team ?? []);
  return [...new Map(teams.map(({ id, name }) => [id, { id, name }])).values()];
}

function definitionsOf({ metrics }: State, used: Set<string>): Edition['definitions'] {
  return metrics
    .filter(({ id }) => used.has(id))
    .map(({ id, title, definition, unit, basis, version }) => ({
      metric: id,
      title,
      definition,
      unit,
      basis,
      version,
    }));
}

/** One hash for what every repository was like. */
function headsOf({ components }: World): string {
  const hash = createHash('sha256');
  for (const { mined } of components) hash.update(`${mined.repository.id} ${mined.head.commit}\n`);
  return hash.digest('hex');
}
