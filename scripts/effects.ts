import { setTimeout } from 'node:timers/promises';

/** The outside world as one argument: what a stage may touch besides its inputs. */
export interface Effects {
  /** The present; only the run document and default as-of days ask. */
  now(): Date;
  /** One line of progress, replaced by the next on a terminal. */
  progress(line: string): void;
  /** A line that stays. */
  log(line: string): void;
  /** A line about something wrong, on standard error. */
  warn(line: string): void;
  /** What lies beyond this machine. Left out: nothing does. */
  outside?: Outside;
}

/** The forge: its API, and its git at the same address. */
export interface Outside {
  fetch: typeof fetch;
  wait(milliseconds: number): Promise<void>;
  /** From 0 up to 1: not everybody asks again at the same moment. */
  chance(): number;
  /** Where tokens come from. */
  environment: NodeJS.ProcessEnv;
}

interface Stream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** The real world: progress and warnings on standard error, so that standard output can be piped. */
export function terminal(out: Stream = process.stdout, err: Stream = process.stderr): Effects {
  const line = err.isTTY === true ? replacedLine(err) : sparseLines(err, () => Date.now());
  return {
    now: () => new Date(),
    progress: (text) => line.show(printable(text)),
    log: (text) => {
      line.clear();
      out.write(`${printable(text)}\n`);
    },
    warn: (text) => {
      line.clear();
      err.write(`${printable(text)}\n`);
    },
    outside: {
      fetch: globalThis.fetch,
      wait: (milliseconds) => setTimeout(milliseconds),
      chance: Math.random,
      environment: process.env,
    },
  };
}

function replacedLine(stream: Stream) {
  let shown = false;
  return {
    show(text: string) {
      const width = Math.max(20, (stream.columns ?? 80) - 1);
      stream.write(`\r${text.slice(0, width)}\x1b[K`);
      shown = true;
    },
    clear() {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}

const QUIET_MILLISECONDS = 10_000;

/** Without a terminal: the first line of each stage (its first word), then one every ten seconds. */
function sparseLines(stream: Stream, clock: () => number) {
  let stage = '';
  let last = 0;
  return {
    show(text: string) {
      const word = text.split(' ', 1)[0] ?? '';
      if (word === stage && clock() - last < QUIET_MILLISECONDS) return;
      stage = word;
      last = clock();
      stream.write(`${text}\n`);
    },
    clear() {},
  };
}

/**
 * Names come from other people's repositories: control and direction characters are shown, not obeyed, and no line
 * begins with `::`, which a CI runner would take for a command.
 */
export function printable(text: string): string {
  const shown = text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return shown.replace(/^::/gm, ' ::');
}
