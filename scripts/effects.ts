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
}
