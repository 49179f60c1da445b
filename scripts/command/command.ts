/** A command a person types: its words and options, then the work; every ending has its exit code. */
import { terminal, type Effects } from '../effects.ts';
import { OPTIONS, parseOptions, refuseSwallowedOptions, type Given, type OptionName } from './options.ts';
import { Refusal } from './refusal.ts';

export interface Command {
  name: string;
  /** What it does, one sentence or two, for the help. */
  does: string;
  options: OptionName[];
  /** What may stand beside the options: `<metric>`; null for nothing. */
  words?: string;
  /** Gives the exit code. */
  run(given: Given, words: string[], effects: Effects): Promise<number>;
}

/** Runs the command when its file is the one that was started, and sets the exit code. */
export async function start(command: Command, effects: Effects = terminal()): Promise<void> {
  // `npm run explain … | head`: who reads no further has had enough, which is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.exitCode = await exitCodeOf(command, process.argv.slice(2), effects);
}

/** 0 done · 1 done, and something is wrong · 2 not done: one sentence on standard error says what to mend. */
export async function exitCodeOf(command: Command, args: string[], effects: Effects): Promise<number> {
  try {
    const names: OptionName[] = [...command.options, 'help'];
    if (process.env['npm_lifecycle_event'] === command.name) refuseSwallowedOptions(process.env, names);
    const { given, words } = parseOptions(args, names);
    if (given.help !== undefined) {
      effects.log(helpText(command));
      return 0;
    }
    if (words.length > 0 && command.words === undefined)
      throw new Refusal(`"${words[0]}" is not expected here; ${command.name} takes options only, see --help.`);
    return await command.run(given, words, effects);
  } catch (error) {
    if (error instanceof Refusal) {
      effects.warn(error.message);
      return 2;
    }
    // Not foreseen, so the place in the code matters more than brevity.
    effects.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}

/** Where a person typed the command: npm starts scripts in the package's folder and tells the other in INIT_CWD. */
export function typedIn(command: string): string {
  const throughNpm = process.env['npm_lifecycle_event'] === command;
  return (throughNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
}

export function helpText(command: Command): string {
  const rows = [...command.options, 'help' as const].map((name) => {
    const { value, says } = OPTIONS[name];
    return [`--${name}${value === null ? '' : ` ${value}`}`, says] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const words = command.words === undefined ? '' : ` ${command.words}`;
  return [
    `npm run ${command.name} --${words} [options]`,
    '',
    command.does,
    '',
    ...rows.map(([left, says]) => `  ${left.padEnd(width)}${says}`),
  ].join('\n');
}
