/** How an owner was found, in one sentence. */
import type { Day, Evidence } from '../../../data/schema/shapes.ts';
import { listed, plural } from '../words.ts';
import type { TeamRef } from './directory.ts';

/** What one source says. */
export interface Said {
  source: string;
  teams: TeamRef[];
  unresolved: string[];
  people: number;
  since: Day;
  evidence: Evidence;
}

export function ownerInWords(
  sources: Said[],
  deciding: Said | null,
  conflict: boolean,
  unclear: string | null,
): string {
  if (unclear !== null) return `Its owner is not known: ${unclear}.`;
  if (deciding === null) return nobody(sources);
  const [team, ...further] = deciding.teams;
  const verified = team!.verified ? '' : ', taken at its word';
  const beside = further.length > 0 ? `, beside ${listed(further.map(({ name }) => name))}` : '';
  const other = sources.find((said) => said !== deciding);
  const disagrees = conflict && other ? `; ${other.source} says ${listed(other.teams.map(({ name }) => name))}` : '';
  return `${capital(deciding.source)} says ${team!.name}${beside}${verified}${disagrees}.`;
}

function nobody(sources: Said[]): string {
  const unresolved = [...new Set(sources.flatMap((said) => said.unresolved))];
  if (unresolved.length > 0)
    return `${capital(sources[0]!.source)} says ${listed(unresolved, 3)}, which is no team of the directory.`;
  const people = sources.find((said) => said.people > 0);
  if (people) return `${capital(people.source)} names ${plural(people.people, 'person', 'people')} and no team.`;
  if (sources.length > 0) return `${capital(sources[0]!.source)} gives the whole repository no owner.`;
  return 'Neither a catalogue entity nor CODEOWNERS names an owner of the whole repository.';
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
