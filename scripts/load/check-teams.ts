/** What a schema cannot see about teams: every id and alias belongs to one team. */
import type { Team } from '../../data/schema/inputs.ts';
import type { DeclaredFile } from './declared-file.ts';
import type { Items } from './declared-items.ts';

export function checkedTeams(
  file: DeclaredFile,
  { items, problems }: Items<Team>,
): { teams: Team[]; problems: string[] } {
  const holder = new Map<string, string>();
  const teams: Team[] = [];
  const found = [...problems];
  for (const { index, value: team } of items) {
    const before = found.length;
    if (holder.get(team.id) !== undefined) {
      found.push(
        file.problem(
          ['teams', index, 'id'],
          `teams[${index}].id is "${team.id}", which ${holder.get(team.id)} has already. Give one of them another.`,
        ),
      );
    }
    for (const [i, alias] of team.aliases.entries()) {
      const other = holder.get(alias.toLowerCase());
      if (other === undefined || alias.toLowerCase() === team.id) continue;
      found.push(
        file.problem(
          ['teams', index, 'aliases', i],
          `teams[${index}].aliases has "${alias}", which is ${other}'s already. Remove it from one of them.`,
        ),
      );
    }
    if (found.length > before) continue;
    for (const name of [team.id, ...team.aliases]) holder.set(name.toLowerCase(), team.id);
    teams.push(team);
  }
  return { teams, problems: found };
}
