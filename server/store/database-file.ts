import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';

/** What lies where a database should. */
type FileState = 'absent' | 'empty' | 'there' | 'no-file';

export function stateOfFile(file: string): FileState {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 'absent';
  // A folder, a device, a pipe, which would keep whoever opens it waiting.
  if (!found.isFile()) return 'no-file';
  return found.size === 0 ? 'empty' : 'there';
}

/** There is no database to read or to change, and none is made: the message says how to get one. */
export class NoDatabase extends Refusal {}

/** @throws NoDatabase */
export function requireDatabase(file: string): void {
  switch (stateOfFile(file)) {
    case 'there':
      requireReadable(file);
      return;
    case 'absent':
      throw new NoDatabase(
        `没有这个数据库：${file}。请用 DATABASE_URL 指定；要新建，请用 npm start -- --new 或 npm run load -- --new data。`,
      );
    case 'empty':
      throw new NoDatabase(
        `数据库文件是空的（0 字节）：${file}。若本来有数据，请从备份恢复：npm run restore -- 备份文件；要在这里新建，请用 npm start -- --new 或 npm run load -- --new data。`,
      );
    case 'no-file':
      throw new NoDatabase(
        `这不是文件，而是文件夹或设备：${file}。请给出数据库文件的路径（如 ${join(file, 'tongbao.sqlite')}）；现用的数据库由 DATABASE_URL 指定。`,
      );
  }
}

/** It is for its owner alone, and whoever runs a command may be somebody else. */
function requireReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch (cause) {
    throw new Refusal(
      `没有权限读 ${file}。请以运行服务的用户来做，如 sudo -u tongbao；或请它先做一个备份。`,
      { cause },
    );
  }
}
