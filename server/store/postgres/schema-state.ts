import { sql, type Kysely } from 'kysely';
import { Refusal } from '#domain/refusal.ts';
import { tellDatabase } from '#server/store/engine/place.ts';
import { STEPS, stepsAmong, unknownStep } from '#server/store/schema-state.ts';
import type { Database } from '#server/store/tables.ts';

/** The oldest that still gets corrections. */
const LEAST_VERSION = 140_000;

/** @throws Refusal for a server or a database in which ours can't be kept */
export async function requireServer(db: Kysely<Database>, url: string): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string; schema: string | null }>`
    select current_setting('server_version_num')::int as version,
      current_setting('server_encoding') as encoding, current_schema()::text as schema`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('the server says nothing of itself');
  const name = tellDatabase(url);
  if (found.version < LEAST_VERSION) {
    throw new Refusal(
      `${name} 的 PostgreSQL 版本太旧（${Math.trunc(found.version / 10_000)}），要 14 或更新的。`,
    );
  }
  if (found.encoding !== 'UTF8') {
    throw new Refusal(
      `数据库 ${name} 的编码是 ${found.encoding}，要 UTF8。请新建一个：createdb -E UTF8 -T template0 名称。`,
    );
  }
  if (found.schema === null) {
    throw new Refusal(
      `在数据库 ${name} 里没有可用的 schema（search_path 所指的都不在）。请建立一个，或改正用户的 search_path。`,
    );
  }
}

/**
 * Steps that made the tables what they are, none where the database is empty.
 * @throws Refusal where something of another program lies there, or of a newer one of ours
 */
export async function requireOurSteps(
  db: Kysely<Database>,
  url: string,
  known: readonly string[],
): Promise<string[]> {
  const taken = await stepsTaken(db);
  if (taken === null) {
    throw new Refusal(
      `${tellDatabase(url)} 里有别的程序的表，不是通报的，没有改动。请改正 DATABASE_URL，或给通报一个自己的数据库（createdb）。`,
    );
  }
  const unknown = unknownStep(taken, known);
  if (unknown === null) return taken;
  throw new Refusal(
    `数据库由更新版本的程序升级过（${unknown}），这一版不能改动它：${tellDatabase(url)}。请用新版的程序；要用这一版，请恢复升级前的备份。`,
  );
}

/** @returns null: they are another program's */
async function stepsTaken(db: Kysely<Database>): Promise<string[] | null> {
  // What an extension brought is nobody's tables.
  const names = await sql<{ name: string }>`
    select c.relname::text as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and not exists (select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`.execute(
    db,
  );
  const known = names.rows.map(({ name }) => name);
  if (!known.includes(STEPS)) return stepsAmong(known, []);
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(STEPS)}`.execute(db);
  return stepsAmong(
    known,
    rows.map(({ name }) => name),
  );
}
