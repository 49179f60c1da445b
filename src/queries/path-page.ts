/** What a path's page says about the path itself. */
import type { GoldenPath } from '../../data/schema/inputs.ts';
import type { PathEvent } from '../../data/schema/report/parts.ts';
import type { Evidence } from '../../data/schema/shapes.ts';
import { dayInWords, listInWords, plural } from './print.ts';

export interface PathFact {
  name: string;
  says: string;
}

export function pathFacts(path: GoldenPath): PathFact[] {
  const facts: (PathFact | null)[] = [
    { name: 'What it does', says: path.summary ?? `It does this job: ${path.job}.` },
    { name: 'Whom it is for', says: whomFor(path) },
    { name: 'First used', says: dayInWords(path.launched) },
    {
      name: 'Versions supported',
      says: path.supported.length ? listInWords(path.supported) : 'Nobody has said which.',
    },
    {
      name: 'Mandate',
      says: path.mandates.length
        ? path.mandates.map(mandate).join(' ')
        : path.proposal
          ? 'Nobody has declared one; whether there is one, git cannot tell.'
          : 'None declared: joining is a choice.',
    },
    { name: 'Counts as being on it', says: listInWords(path.signals.map(signal)) },
    path.proposal
      ? {
          name: 'Why it is proposed',
          says: `${sentence(path.proposal.why)} Provided by ${path.proposal.provider}, ${plural(path.proposal.consumers, 'consumer')}.`,
        }
      : null,
  ];
  return facts.filter((fact) => fact !== null);
}

function whomFor({ appliesTo, proposal }: GoldenPath): string {
  const who = appliesTo.traits.length ? `Components with ${listInWords(appliesTo.traits)}` : 'Every component';
  return sentence(`${who}: ${proposal?.appliesToWhy ?? appliesTo.because}`);
}

function mandate({ from, to, scope, exceptions }: GoldenPath['mandates'][number]): string {
  const until = to ? ` to ${dayInWords(to)}` : '';
  const except =
    exceptions === 'none'
      ? 'no exceptions'
      : exceptions === 'approval'
        ? 'exceptions on approval'
        : 'exceptions by oneself';
  return `${scope}, from ${dayInWords(from)}${until}; ${except}.`;
}

const signal = (one: GoldenPath['signals'][number]) =>
  'reference' in one ? `a reference to ${one.reference}` : `the trait ${one.trait}`;

/** The latest to join, as an example to copy; null: nobody's change can be shown. */
export function latestToJoin(events: PathEvent[]): { component: string; day: string; evidence: Evidence } | null {
  const found = events.find(({ change, evidence }) => change === 'joined' && evidence !== null);
  return found ? { component: found.component, day: dayInWords(found.day), evidence: found.evidence! } : null;
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
