import { NoDatabase } from './database-file.ts';
import { tellDatabase } from './engine/place.ts';

/** The server has no database of that name. */
export function absentOnServer(url: string): NoDatabase {
  return new NoDatabase(
    `没有这个数据库：${tellDatabase(url)}。请先在那台服务器上建立：createdb -E UTF8 -T template0 名称；或改正 DATABASE_URL。只想试一试：npm run postgres。`,
  );
}

/** It has no tables yet. */
export function emptyOnServer(url: string): NoDatabase {
  return new NoDatabase(
    `数据库是空的：${tellDatabase(url)}。请改正 DATABASE_URL；要在这里新建，请用 npm start -- --new 或 npm run load -- --new data；要把 SQLite 文件搬来，用 npm run move。`,
  );
}
