/** Every eligible component of a path, and why it counts as it does. */
import type { PathReport } from '../../data/schema/report/path.ts';
import { csv } from './csv.ts';
import { count, dayInWords, plural } from './print.ts';

type Member = PathReport['members'][number];
export interface MemberRow extends Pick<Member, 'component' | 'label' | 'because' | 'evidence' | 'team'> {
  state: string;
  since: string;
  version: string;
  how: string;
}

export const STATES: Record<Member['state'], string> = {
  adopted: 'on it',
  'not-yet': 'not yet',
  lapsed: 'left',
  superseded: 'moved to its successor',
  unknown: 'unknown',
};
/** A page shows so many; the CSV has all. */
const MOST = 100;

export interface MemberList {
  title: string;
  rows: MemberRow[];
  more: string | null;
}

export function notYet(members: Member[]): MemberList {
  const missing = members.filter((member) => member.state !== 'adopted');
  const never = missing.filter((member) => member.state === 'not-yet').length;
  const left = missing.filter((member) => member.state === 'lapsed').length;
  const unclear = missing.filter((member) => member.state === 'unknown').length;
  const parts = [
    never ? `${count(never)} ${never === 1 ? 'is' : 'are'} not on it yet` : null,
    left ? `${count(left)} left` : null,
    unclear ? `${count(unclear)} ${unclear === 1 ? 'is' : 'are'} unclear` : null,
  ].filter((part) => part !== null);
  return list(missing, parts.length ? parts.join(', ') : 'Everybody it is for is on it');
}

export function onIt(members: Member[]): MemberList {
  const there = members.filter((member) => member.state === 'adopted');
  return list(there, there.length ? `${plural(there.length, 'component')} on it` : 'Nobody is on it');
}

function list(members: Member[], title: string): MemberList {
  return {
    title,
    rows: members.slice(0, MOST).map((member) => ({
      component: member.component,
      label: member.label,
      team: member.team,
      because: member.because,
      evidence: member.evidence,
      state: STATES[member.state],
      since: member.since === null ? '' : dayInWords(member.since),
      version: member.version ?? '',
      how: member.how ?? '',
    })),
    more: members.length > MOST ? `These are the first ${count(MOST)} of ${count(members.length)}.` : null,
  };
}

export function membersCsv(members: Member[]): string {
  return csv(
    [
      'component',
      'team',
      'state',
      'registered',
      'alive',
      'since',
      'version',
      'how',
      'because',
      'file',
      'commit',
      'line',
    ],
    members.map((member) => [
      member.component,
      member.team,
      member.state,
      yesNo(member.registered),
      yesNo(member.alive),
      member.since,
      member.version,
      member.how,
      member.because,
      member.evidence[0]?.file ?? null,
      member.evidence[0]?.commit ?? null,
      member.evidence[0]?.line ?? null,
    ]),
  );
}

const yesNo = (value: boolean | null) => (value === null ? 'unknown' : value ? 'yes' : 'no');
