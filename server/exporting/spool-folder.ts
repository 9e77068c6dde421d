import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { codeOf } from '#server/store/settle.ts';

/**
 * The folder beside a database in which its server writes exports: empty, and its owner's alone. What a kill
 * left there goes.
 * @returns undefined where none can be made: then they lie where temporary files do
 */
export async function prepareSpoolFolder(database: string): Promise<string | undefined> {
  const file = existsSync(database) ? realpathSync(database) : resolve(database);
  const folder = `${file}.spool`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      if (name.startsWith('tongbao-')) await rm(join(folder, name), { recursive: true });
    }
    return folder;
  } catch (error) {
    if (!['EROFS', 'EACCES', 'EPERM', 'ENOSPC'].includes(codeOf(error))) throw error;
    return undefined;
  }
}
