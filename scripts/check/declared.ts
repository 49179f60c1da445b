/** Checks without code: what `data/inputs/checks.yaml` asks for, as the same kind of check as those written here. */
import type { DeclaredCheck, Requirement } from '../../data/schema/declarations.ts';
import type { Detector } from '../../data/schema/deprecation.ts';
import type { Inputs } from '../../data/schema/inputs.ts';
import { evidenceAt, type Component } from '../measure/world/component.ts';
import { addDays, dayOf } from '../measure/world/days.ts';
import { uses } from '../measure/deprecations/uses.ts';
import { repositoryOf } from '../measure/world/signals.ts';
import { during } from '../measure/world/spells.ts';
import { stays } from '../measure/world/timeline.ts';
import { listed } from '../measure/words.ts';
import type { World } from '../measure/world/world.ts';
import type { Check, Verdict } from './check.ts';
import { checks } from './index.ts';
import { probed, probeFor, soughtInWords } from './probed.ts';

/** The checks of the house, then the declared ones in their order; an id of the house stays the house's. */
export function checksFor({ declarations }: Pick<Inputs, 'declarations'>): Check[] {
  const own = new Set(checks.map(({ id }) => id));
  return [...checks, ...(declarations?.checks ?? []).filter(({ id }) => !own.has(id)).map(declaredCheck)];
}

export function declaredCheck(declared: DeclaredCheck): Check {
  const { id, title, question, why, howToPass, effort, version, appliesTo, require } = declared;
  const whom = appliesTo.length === 0 ? '' : ` Asked of components with ${listed(appliesTo)}.`;
  return {
    id,
    group: 'declared',
    title,
    question,
    why,
    detects: `${askedInWords(require)}${whom} Declared in data/inputs/checks.yaml.`,
    howToPass,
    effort,
    perPath: false,
    version,
    evaluate(component, _path, world) {
      const missing = appliesTo.filter((trait) => !hasTrait(component, trait, world));
      if (missing.length > 0) return verdict('not-applicable', `It has no ${listed(missing)}, which this is for.`);
      const probe = probeFor(require);
      return probe ? probed(component, require, probe, world) : looked(component, detectorOf(require), declared, world);
    },
  };
}

const verdict = (outcome: Verdict['outcome'], because: string): Verdict => ({
  outcome,
  because,
  evidence: [],
  since: null,
});

/** Of what is mined without a probe. */
function detectorOf(require: Requirement): Detector {
  if ('reference' in require) {
    const versions = require.versions === undefined ? [] : [require.versions];
    return { references: [{ subject: require.reference, versions }], traits: [] };
  }
  return {
    references: [],
    traits: 'trait' in require ? [require.trait] : 'file' in require ? [`file/${require.file}`] : [],
  };
}

function looked(component: Component, detector: Detector, { require }: DeclaredCheck, world: World): Verdict {
  const until = [{ from: '0000-01-01', to: addDays(dayOf(world.newest), 1) }];
  const tagsOf = (subject: string) => world.releases(repositoryOf(subject) ?? '').all;
  const found = uses(detector, component, until, tagsOf);
  const now = during(found.known, world.asOf);
  if (now) {
    const evidence = found.locations.map(({ file, line }) => evidenceAt(component, file, line));
    return {
      outcome: 'pass',
      because: `It has a ${wantedInWords(require)}, since ${now.from}.`,
      evidence,
      since: now.from,
    };
  }
  const doubt = found.doubts.find(({ spells }) => during(spells, world.asOf) !== null);
  if (doubt) return verdict('unknown', `Not known: ${doubt.because}.`);
  const since = found.known.findLast(({ from }) => from <= world.asOf)?.to ?? component.since;
  return { ...verdict('fail', `It has no ${wantedInWords(require)}.`), since };
}

function hasTrait({ mined, dayOf }: Component, name: string, { asOf }: World): boolean {
  const trait = mined.traits.find((one) => one.name === name);
  return trait !== undefined && during(stays(trait.intervals, dayOf), asOf) !== null;
}

function wantedInWords(require: Requirement): string {
  if ('reference' in require) {
    const within = require.versions === undefined ? '' : ` within ${require.versions}`;
    return `reference to ${require.reference}${within}`;
  }
  if ('trait' in require) return `trait ${require.trait}`;
  return 'file' in require ? `file ${require.file}` : soughtInWords(require);
}

const HOW_MANY = { some: 'At least one file', every: 'Every file', none: 'No file' };

function askedInWords(require: Requirement): string {
  if (!('in' in require)) return `A ${wantedInWords(require)}, on the default branch.`;
  const files = listed(typeof require.in === 'string' ? [require.in] : require.in);
  return `${HOW_MANY[require.holds]} ${files} has ${wantedInWords(require)}, on the default branch; who has no such file is not asked.`;
}
