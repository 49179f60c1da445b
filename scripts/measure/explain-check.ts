/** One check, traced to every component it was asked of, with what shows the answer. */
import type { Finding, Outcome } from '../../data/schema/finding.ts';
import type { Scope } from '../../data/schema/report/measures.ts';
import type { Check } from '../check/check.ts';
import { findings } from '../check/findings.ts';
import type { Member } from './metric.ts';
import { count, percent } from './words.ts';
import type { World } from './world/world.ts';

const OUTCOMES: { outcome: Outcome; title: string }[] = [
  { outcome: 'fail', title: 'Fails' },
  { outcome: 'exempt', title: 'Exempt' },
  { outcome: 'unknown', title: 'Unknown' },
  { outcome: 'pass', title: 'Passes' },
  { outcome: 'not-applicable', title: 'Not applicable' },
];

export interface CheckExplained {
  head: string[];
  sections: { title: string; members: Pick<Member, 'component' | 'path' | 'because' | 'evidence'>[] }[];
}

export function explainCheck(world: World, check: Check, scope: Scope): CheckExplained {
  const found = findings(world).filter((one) => one.check === check.id && isIn(one, scope, world));
  return {
    head: [
      `${check.title}: ${rateInWords(found)}`,
      `At the end of ${world.asOf} UTC.`,
      '',
      `${check.question} ${check.detects}`,
      `Check ${check.id}, version ${check.version}. To pass (${check.effort} per component): ${check.howToPass}`,
    ],
    sections: OUTCOMES.map(({ outcome, title }) => ({
      title,
      members: found.filter((one) => one.outcome === outcome),
    })),
  };
}

const isIn = ({ component, path }: Finding, scope: Scope, { owners }: World) =>
  (scope.path === null || path === null || path === scope.path) &&
  (scope.team === null || owners.get(component)?.team?.id === scope.team);

function rateInWords(found: Finding[]): string {
  const n = (wanted: Outcome) => found.filter(({ outcome }) => outcome === wanted).length;
  const [pass, exempt, unknown] = [n('pass'), n('exempt'), n('unknown')];
  const judged = pass + exempt + n('fail');
  const part = (some: number, of: number, what: string) =>
    `${percent(some, of)} ${what} (${count(some)} of ${count(of)})`;
  const parts = [
    judged > 0 ? part(pass, judged, 'pass') : 'nothing could be judged',
    exempt > 0 ? part(pass + exempt, judged, 'counting exemptions') : '',
    unknown > 0 ? part(unknown, judged + unknown, 'unknown') : '',
  ];
  return parts.filter((words) => words !== '').join('; ');
}
