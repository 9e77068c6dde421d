import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { Refusal } from '#domain/refusal.ts';
import { codeOf, settle, settleFolder } from '#server/store/settle.ts';

/** Disks that know no second name for a file (exFAT, some shares) say one of these. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'];

/** A second name for a file, where nothing has it; on a disk that can't, the file is moved. @throws EEXIST */
export function nameAlso(file: string, other: string): void {
  try {
    linkSync(file, other);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    if (existsSync(other)) throw new Refusal(`${other} 已存在`, { cause: error });
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
