import { statSync } from 'node:fs';

/**
 * Beside the database lie its log, which holds what was committed last, and the index of that. SQLite
 * takes them away when the last connection closes, and writes on into those that somebody else did.
 */
const PARTS = ['', '-wal', '-shm'];

/** Which files lie at a path: others there, or none, and it is told. */
function identityOf(file: string): string {
  return PARTS.map((ending) => {
    const found = statSync(`${file}${ending}`, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.dev}:${found.ino}` : 'none';
  }).join(' ');
}

/**
 * Watches whether the files that are open are still those at their paths, which SQLite does not with a
 * log. To be called once the file is open and was read, its log with it: an open file keeps its number, so
 * that no other can have it.
 */
export function placeOf(file: string): { isKept: () => boolean } {
  const opened = identityOf(file);
  return { isKept: () => identityOf(file) === opened };
}
