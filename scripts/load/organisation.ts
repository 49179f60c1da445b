/** `organisation.yaml`: keys with mistakes are left out, the others count. */
import { Organisation } from '../../data/schema/inputs.ts';
import type { DeclaredFile } from './declared-file.ts';
import { complaints } from './issue.ts';
import { schemaOf } from './schema-at.ts';

const unnamed = 'Unnamed organisation';

export function organisationOf(file: DeclaredFile | null): { organisation: Organisation; problems: string[] } {
  const value = file?.value;
  if (!file || value === undefined) return { organisation: Organisation.parse({ name: unnamed }), problems: [] };
  const parsed = Organisation.safeParse(value);
  if (parsed.success) return { organisation: parsed.data, problems: [] };
  const found = complaints(parsed.error, value, [], schemaOf(Organisation));
  const wrong = new Set(found.map(({ place }) => place[0]));
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const rest = Object.fromEntries(entries.filter(([key]) => !wrong.has(key)));
  return {
    organisation: Organisation.parse({ name: unnamed, ...rest }),
    problems: found.map(({ place, text }) => file.problem(place, text)),
  };
}
