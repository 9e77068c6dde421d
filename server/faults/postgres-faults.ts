import { isPostgres } from '#server/store/engine/place.ts';
import { PostgresError } from '#server/store/engine/postgres-error.ts';

/** What keeps a command from working on a server, by the first characters of SQLSTATE. */
const WORDS: readonly (readonly [code: string, words: string])[] = [
  [
    '28P01',
    '口令不对。请改正网址里的（DATABASE_URL，或 --from、--to），或 PGPASSWORD、~/.pgpass 里的（它们没有口令时才用）。',
  ],
  ['28', '服务器不许这样登录：用户不对，或 pg_hba.conf 里没有这台机器。'],
  [
    '42501',
    '这个用户没有权限做这件事。库要属于它：createdb --owner 用户 名称；已有的：alter database 名称 owner to 用户，并让它在 schema public 里能建表。',
  ],
  ['53300', '服务器的连接已满。请稍后再试，或调高 max_connections。'],
  ['25006', '这是只读的副本，或服务器设成了只读：DATABASE_URL 要是主库。'],
  ['08006', '连不上，或连接断了。请检查地址、端口、服务是否在运行。'],
];

/** In words with a cure; null for another error. */
export function explainPostgresFault(error: unknown, database: string | null): string | null {
  if (!(error instanceof PostgresError)) return null;
  const words = WORDS.find(([code]) => error.code.startsWith(code))?.[1];
  if (words === undefined) return null;
  // A command may work on another than the one that is set.
  const where = database !== null && isPostgres(database) ? ` ${database}` : '';
  return `PostgreSQL${where}：${words}（${error.message}）`;
}
