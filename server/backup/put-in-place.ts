import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Disks that know no second name for a file (exFAT, some shares) say one of these. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'];

/** A second name for a file, where nothing has it; on a disk that can't, the file is moved. @throws EEXIST */
export function nameAlso(file: string, other: string): void {
  try {
    linkSync(file, other);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    if (existsSync(other)) throw new Error(`${other} 已存在`, { cause: error });
    renameSync(file, other);
  }
}

/** Gives a finished file its name, which nothing has yet: whoever is killed leaves all of it or none. */
export function putInPlace(part: string, file: string): void {
  settle(part);
  nameAlso(part, file);
  rmSync(part, { force: true });
  settleFolder(file);
}

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

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
