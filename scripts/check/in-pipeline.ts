/** Whether a pipeline does something: by its own commands, or by a pipeline it calls. */
import { listed, plural } from '../measure/words.ts';
import type { Component } from '../measure/world/component.ts';
import type { World } from '../measure/world/world.ts';
import { calledBy, isAllSeen, shownThere } from './called.ts';
import type { Verdict } from './check.ts';
import { held, matching, named, notLooked, pipelines, unreadable, verdict } from './held.ts';

/** Systems whose pipelines are not read as text, or are programs. */
const NOT_READ = matching(/^ci\/(?:concourse|teamcity|tekton|codefresh|wercker)$/);
const OWN_SCRIPT = named('pipeline/own-script');

export interface Sought {
  isOne(name: string): boolean;
  /** `tests run`, `a scanner runs`: what is sought, in a sentence; `none`: how it is said that nothing does. */
  runs: string;
  none: string;
}

export function inPipeline(component: Component, sought: Sought, world: World): Verdict {
  const { asOf } = world;
  const missing = notLooked(component, ['pipeline-commands']);
  if (missing) return missing;
  const own = held(component, sought.isOne, asOf);
  if (own.spell) return verdict('pass', byItsFiles(own.names, sought), own.spell.from, own.evidence);
  const ci = pipelines(component, asOf);
  if (ci.spell === null) return verdict('not-applicable', 'It has no pipeline whose files are in it.');
  const called = calledBy(component, world);
  for (const one of called) {
    const there = shownThere(one, sought.isOne);
    if (there.length > 0)
      return verdict('pass', `By ${one.name}, which it calls, ${sought.runs}.`, null, [...one.evidence, ...there]);
  }
  return hidden(component, called, sought, world) ?? failed(sought, own.gone, ci);
}

/** `config` is what stands for settings of any of them. */
function byItsFiles(names: string[], { runs }: Sought): string {
  const named = names.filter((name) => name !== 'config');
  return named.length > 0 ? `By its files ${runs}: ${listed(named, 4)}.` : `By the settings that it has, ${runs}.`;
}

/** Null where all that the pipeline does could be seen. */
function hidden(
  component: Component,
  called: ReturnType<typeof calledBy>,
  { runs }: Sought,
  world: World,
): Verdict | null {
  const { asOf } = world;
  const broken = unreadable(component, ['github-workflow', 'github-action', 'gitlab-ci', 'circleci'], asOf);
  if (broken) return broken;
  const elsewhere = called.filter((one) => !isAllSeen(one));
  if (elsewhere.length > 0) {
    const names = listed([...new Set(elsewhere.map(({ name }) => name))], 2);
    const evidence = elsewhere.flatMap((one) => one.evidence);
    return verdict('unknown', `It calls ${names}, and whether there ${runs} cannot be seen.`, null, evidence);
  }
  const scripts = held(component, OWN_SCRIPT, asOf);
  if (scripts.spell)
    return verdict(
      'unknown',
      `It runs scripts of its own, and whether in them ${runs} is not read.`,
      null,
      scripts.evidence,
    );
  const systems = held(component, NOT_READ, asOf);
  if (systems.spell)
    return verdict(
      'unknown',
      `Pipelines of ${listed(systems.names)} are not read for commands.`,
      null,
      systems.evidence,
    );
  return null;
}

function failed({ none }: Sought, gone: string | null, ci: ReturnType<typeof pipelines>): Verdict {
  const files = [...new Set(ci.now.flatMap(({ files }) => files))];
  const where = files.length > 0 ? ` in ${plural(files.length, 'file')} of its pipelines` : '';
  const since = gone !== null && gone > ci.spell!.from ? gone : ci.spell!.from;
  return verdict('fail', `${none}${where}.`, since, ci.evidence.slice(0, 3));
}
