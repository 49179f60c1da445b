/** Real bare git repositories from told ones. */
import { spawn } from 'node:child_process';
import { chmod, mkdir, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from './telling.ts';
import { fastImportStream } from './stream.ts';

/** Nobody's configuration, time zone or templates: the same commit ids on every machine. */
const environment = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  LC_ALL: 'C',
  TZ: 'UTC',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'fastimport.unpackLimit',
  GIT_CONFIG_VALUE_0: '0',
  GIT_CONFIG_KEY_1: 'init.defaultObjectFormat',
  GIT_CONFIG_VALUE_1: 'sha1',
};

export async function growRepository(folder: string, repository: Repository): Promise<string> {
  const gitDirectory = join(folder, `${repository.name}.git`);
  await rm(gitDirectory, { recursive: true, force: true });
  await mkdir(gitDirectory, { recursive: true });
  await git(gitDirectory, ['init', '-q', '--bare', '--template=', '--initial-branch=main', '.'], '');
  await git(gitDirectory, ['fast-import', '--quiet', '--done', '--force'], fastImportStream(repository));
  return gitDirectory;
}

/** What a full disk or a broken copy leaves: the pack ends in the middle. */
export async function truncatePack(gitDirectory: string): Promise<void> {
  const packs = join(gitDirectory, 'objects/pack');
  for (const name of await readdir(packs)) {
    if (!name.endsWith('.pack')) continue;
    const file = join(packs, name);
    await chmod(file, 0o644);
    await truncate(file, Math.floor((await stat(file)).size / 2));
  }
}

function git(folder: string, args: string[], input: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: folder, env: environment, stdio: ['pipe', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said = `${said}${text}`.slice(0, 2000)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`git ${args[0]} in ${folder} ended with ${code}: ${said.trim() || 'it said nothing'}`));
    });
    // Git may end before it has read everything; its exit code says why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
