import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const OWNER_ALONE = { folder: 0o700, file: 0o600 };
const OF_OTHERS = 0o077;

/**
 * Makes the file where there is none, and closes it to others where it is open to them: it holds who
 * may sign in, and figures before their embargo. SQLite gives its log and index the same mode. A folder
 * that is new is closed too; one that was there may be others' as well, and is left as it is.
 */
export function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: OWNER_ALONE.folder });
  closeSync(openSync(file, 'a', OWNER_ALONE.file));
  closeToOthers(file);
}

/** The same for a file that is there, its log and index, or what of them is. */
export function closeToOthers(file: string): void {
  for (const ending of ['', '-wal', '-shm']) close(`${file}${ending}`);
}

function close(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || (found.mode & OF_OTHERS) === 0) return;
  try {
    chmodSync(path, OWNER_ALONE.file);
  } catch (error) {
    // Another's file, which its owner may have shared with whoever runs this.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
  }
}
