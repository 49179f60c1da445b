/** Bytes on the disk before the pointer to them: files first, then the folders that name them. */
import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function flush(folder: string, files: string[]): void {
  for (const file of files) sync(file);
  for (const name of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (name.isDirectory()) sync(join(name.parentPath, name.name));
  sync(folder);
  sync(dirname(folder));
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
