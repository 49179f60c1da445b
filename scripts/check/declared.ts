/** Checks without code: what `data/inputs/checks.yaml` asks for, as the same kind of check as those written here. */
import type { DeclaredCheck, Requirement } from '../../data/schema/declarations.ts';
import type { Detector } from '../../data/schema/deprecation.ts';
import type { Inputs } from '../../data/schema/inputs.ts';
import { evidenceAt, type Component } from '../measure/component.ts';
import { addDays, dayOf } from '../measure/days.ts';
import { uses } from '../measure/deprecations/uses.ts';
import { repositoryOf } from '../measure/signals.ts';
import { during } from '../measure/spells.ts';
import { stays } from '../measure/timeline.ts';
import { listed } from '../measure/words.ts';
import type { World } from '../measure/world.ts';
import { isManifest } from '../mine/manifests.ts';
import type { Check, Verdict } from './check.ts';
import { checks } from './index.ts';

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
      const detector = detectorOf(require);
      return detector === null
        ? verdict('unknown', `${notReadYet(require)}.`)
        : looked(component, detector, declared, world);
    },
  };
}

const verdict = (outcome: Verdict['outcome'], because: string): Verdict => ({
  outcome,
  because,
  evidence: [],
  since: null,
});

/** What facts can answer; null: it would need the text of files that no reader reads. */
export function detectorOf(require: Requirement): Detector | null {
  if ('reference' in require) {
    const versions = require.versions === undefined ? [] : [require.versions];
    return { references: [{ subject: require.reference, versions }], traits: [] };
  }
  if ('trait' in require) return { references: [], traits: [require.trait] };
  if ('file' in require && isManifest(require.file)) return { references: [], traits: [`file/${require.file}`] };
  return null;
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
  if ('file' in require) return `file ${require.file}`;
  return 'pattern' in require ? `match of ${require.pattern} in ${require.in}` : `${require.yaml} in ${require.in}`;
}

function askedInWords(require: Requirement): string {
  const asked = `A ${wantedInWords(require)}, on the default branch.`.replace(/^A (?=[^a-z])/, '');
  return detectorOf(require) === null
    ? `${asked} ${notReadYet(require)}, so that the answer is unknown everywhere.`
    : asked;
}

export function notReadYet(require: Requirement): string {
  if ('file' in require) return `Not read yet: whether there is a file ${require.file} is not kept by any reader`;
  return `Not read yet: no reader keeps the text of ${'in' in require ? require.in : 'such files'}`;
}
