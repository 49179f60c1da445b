/** Inputs as files that people go on editing: what was proposed, with the reasons as comments. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dump, JSON_SCHEMA } from 'js-yaml';
import type { GoldenPath, Inputs, Organisation, Team } from '../../data/schema/inputs.ts';
import { editorSchema } from './editor-schema.ts';
import { loadInputs } from './inputs.ts';

const others = ['exemptions', 'targets', 'baseline', 'surveys', 'research', 'support', 'staffing', 'costs', 'checks'];

/** The files written. Inputs that people have made their own are never overwritten. */
export async function writeInputs(folder: string, inputs: Inputs): Promise<string[]> {
  await refuseOwnInputs(folder);
  const files = [
    { name: 'organisation', text: organisationText(inputs.organisation) },
    { name: 'teams', text: teamsText(inputs.teams) },
    { name: 'golden-paths', text: pathsText(inputs) },
  ];
  await mkdir(folder, { recursive: true });
  // What the sample declares about exceptions, aims and money says nothing about anybody else.
  for (const name of others) await rm(join(folder, `${name}.yaml`), { force: true });
  return Promise.all(
    files.map(async ({ name, text }) => {
      const file = join(folder, `${name}.yaml`);
      const schema = editorSchema(folder, name);
      await writeFile(file, schema === null ? text : `${schema}\n${text}`);
      return file;
    }),
  );
}

async function refuseOwnInputs(folder: string): Promise<void> {
  const { inputs } = await loadInputs(folder);
  if (!inputs || inputs.organisation.sample) return;
  const any = await Promise.all(
    ['organisation', 'teams', 'golden-paths', ...others].map((name) => exists(join(folder, `${name}.yaml`))),
  );
  if (!any.includes(true)) return;
  throw new Error(
    `${folder}: expected the sample's inputs (sample: true in organisation.yaml) or none, found inputs of your own. ` +
      'They are not overwritten: name another folder with --inputs, or move them away first.',
  );
}

async function exists(file: string): Promise<boolean> {
  try {
    await readFile(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function organisationText({ name, evidenceUrl, bots, exclude }: Organisation): string {
  const url = evidenceUrl ?? 'https://github.com/{repository}/blob/{commit}/{file}#L{line}';
  return (
    [
      '# The organisation. data/README.md explains every key.',
      yaml({ name }),
      '# Where a file at a commit can be seen. Without it, evidence is printed as text.',
      evidenceUrl === undefined ? `# ${yaml({ evidenceUrl: url })}` : yaml({ evidenceUrl: url }),
      '# Author names that are bots, beyond the usual ones and those that end in [bot].',
      yaml({ bots }),
      '# Repositories that are out of scope, as owner/name.',
      yaml({ exclude }),
    ].join('\n') + '\n'
  );
}

function teamsText(teams: Team[] | null): string {
  const about = [
    '# Every team once, with the other spellings under which it owns things.',
    '# While this file lists none, owners are taken at their word and called unverified.',
  ];
  if (teams) return `${[...about, yaml({ teams })].join('\n')}\n`;
  const example = yaml({ teams: [{ id: 'payments', name: 'Payments', aliases: ['@your-organisation/payments'] }] });
  return `${[...about, commented(example)].join('\n')}\n`;
}

function pathsText({ goldenPaths, origin }: Inputs): string {
  const about = [
    '# The golden paths: what the platform offers, whom it is for, and what shows that it is used.',
    ...(origin === 'proposed'
      ? ['# Proposed from what repositories share. Delete what is no golden path and correct the rest.']
      : []),
  ];
  const paths = goldenPaths.map(pathText);
  return `${[...about, paths.length === 0 ? 'goldenPaths: []' : 'goldenPaths:', ...paths].join('\n')}\n`;
}

function pathText(path: GoldenPath): string {
  const { proposal, mandates, supported, rivals, ...rest } = path;
  const asked = commented(
    yaml({ owner: 'platform', supported: ['>=1'], docs: 'https://…', join: 'the shortest change that joins it' }),
  );
  const filled = Object.entries({ mandates, supported, rivals }).filter(([, list]) => list.length > 0);
  const body =
    `${yaml({ ...rest, ...Object.fromEntries(filled) })}\n${proposal ? `# Still to say:\n${asked}` : ''}`.trimEnd();
  const reasons = proposal ? [`  # ${proposal.why}`, `  # For whom: ${proposal.appliesToWhy}`] : [];
  const item = body.split('\n').map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`);
  return ['', ...reasons, ...item].join('\n');
}

function yaml(value: object): string {
  return dump(value, { schema: JSON_SCHEMA, lineWidth: 120, noRefs: true }).trimEnd();
}

function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n');
}
