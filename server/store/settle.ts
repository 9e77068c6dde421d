import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** What was written to a file is on the disk. */
export function settle(file: string): void {
  sync(file, 'r+');
}

/** The names in its folder are on the disk; where a folder can't be opened (Windows), they are anyway. */
export function settleFolder(file: string): void {
  try {
    sync(dirname(file), 'r');
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes(codeOf(error))) throw error;
  }
}

/** What the system calls what went wrong; empty for an error that is not its. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
