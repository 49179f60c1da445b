/** The files of `data/inputs` beyond organisation, teams and golden paths: every valid entry, and a sentence for every other. */
import type { z } from 'zod';
import * as schema from '../../data/schema/declarations.ts';
import type { Declarations } from '../../data/schema/declarations.ts';
import type { GoldenPath, Team } from '../../data/schema/inputs.ts';
import { checks as builtIn } from '../check/index.ts';
import type { DeclaredFile } from './declared-file.ts';
import { declaredItems } from './declared-items.ts';
import * as rules from './declarations-rules.ts';
import type { Known, Rule, WholeRule } from './declarations-rules.ts';
import { complaints } from './issue.ts';
import { schemaOf } from './schema-at.ts';

/** Reads one file of the folder; null when there is none, or when it is no YAML, which is reported there. */
export type Load = (name: string) => Promise<DeclaredFile | null>;

/** What the entries may name. */
export interface Named {
  teams: Team[] | null;
  paths: GoldenPath[];
  /** `DEP-0007` */
  deprecations: string[];
}

export async function loadDeclarations(load: Load, { teams, paths, deprecations }: Named) {
  const known: Known = {
    teams: teams?.map(({ id }) => id) ?? null,
    paths: paths.map(({ id }) => id),
    checks: [...builtIn.map(({ id }) => id), ...deprecations.map((id) => id.toLowerCase())],
  };
  const problems: string[] = [];
  const listed = async <T>(key: string, item: z.ZodType<T>, rule: Rule<T>): Promise<T[]> => {
    const file = await load(`${key}.yaml`);
    if (!file) return [];
    const found = checkedItems(file, key, item, rule, known);
    problems.push(...found.problems);
    return found.values;
  };
  const whole = async <T>(name: string, document: z.ZodType<T>, rule: WholeRule<T> = () => []): Promise<T | null> => {
    const file = await load(`${name}.yaml`);
    if (file?.value === undefined) return null;
    const parsed = document.safeParse(file.value);
    const found = parsed.success
      ? [...rule(parsed.data)].map(({ at, text }) => ({ place: at, text }))
      : complaints(parsed.error, file.value, [], schemaOf(document));
    problems.push(...found.map(({ place, text }) => file.problem(place, text)));
    return parsed.success && found.length === 0 ? parsed.data : null;
  };
  // Exemptions may be from any of them.
  const checks = await listed('checks', schema.DeclaredCheck, rules.declaredCheck);
  known.checks.push(...checks.map(({ id }) => id));
  const declarations: Declarations = {
    exemptions: await listed('exemptions', schema.Exemption, rules.exemption),
    targets: await listed('targets', schema.Target, rules.target),
    baseline: await whole('baseline', schema.Baseline),
    surveys: await listed('surveys', schema.Survey, rules.survey),
    research: await listed('research', schema.Research.shape.research.element, rules.research),
    support: await listed('support', schema.Support.shape.support.element, rules.support),
    staffing: await listed('staffing', schema.Staffing.shape.staffing.element, rules.staffing),
    costs: await whole('costs', schema.Costs, rules.costs),
    checks,
  };
  return { declarations, problems };
}

/** An entry with a mistake is left out whole. */
function checkedItems<T>(file: DeclaredFile, key: string, schemaOfItem: z.ZodType<T>, rule: Rule<T>, known: Known) {
  const { items, problems } = declaredItems(file, key, schemaOfItem);
  const values: T[] = [];
  const found = [...problems];
  for (const { index, value } of items) {
    const complaintsOfItem = [...rule(value, values, known)];
    for (const { at, text } of complaintsOfItem)
      found.push(file.problem([key, index, ...at], `${key}[${index}]${text}`));
    if (complaintsOfItem.length === 0) values.push(value);
  }
  return { values, problems: found };
}
