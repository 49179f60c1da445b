/** How every git is started, and how it is ended with whatever it has started itself. */

/** In front of the command. */
export const startedIn = (gitDirectory: string): string[] => [
  '--no-replace-objects',
  '--literal-pathspecs',
  '--no-pager',
  `--git-dir=${gitDirectory}`,
];

/** Git may have children of its own, which would outlive it: the whole group goes. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
