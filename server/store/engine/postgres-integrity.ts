import { sql, type Kysely } from 'kysely';
import type { Database } from '../tables.ts';
import type { BrokenReference } from './what-differs.ts';

/**
 * Reads every row of every table whole: where the server finds a page or a text that is not what it wrote,
 * it ends with an error, which is thrown. So there is nothing that it could tell in lines.
 * @throws PostgresError
 */
export async function brokenPages(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and nspname = current_schema() order by relname`.execute(db);
  for (const { name } of rows) {
    const table = sql.table(name);
    await sql`select sum(octet_length(${table}::text)) from ${table}`.execute(db.withoutPlugins());
  }
  return [];
}

/** Figures and targets alone have no references that the server holds itself. */
export async function brokenReferences(db: Kysely<Database>): Promise<BrokenReference[]> {
  const { rows } = await sql<BrokenReference>`
    select 'observation' as table, parent from observation cross join lateral (
      select 'indicator' as parent
        where not exists (select 1 from indicator where key = indicator_key)
      union all select 'region' where not exists (select 1 from region where key = region_key)
      union all select 'load' where not exists (select 1 from load where id = load_id)
      union all select 'source' where not exists (select 1 from source where key = source_key)
    ) as lost
    union all
    select 'target' as table, parent from target cross join lateral (
      select 'release' as parent where not exists (select 1 from release where key = release_key)
      union all select 'indicator'
        where not exists (select 1 from indicator where key = indicator_key)
      union all select 'region' where not exists (select 1 from region where key = region_key)
      union all select 'load' where not exists (select 1 from load where id = load_id)
    ) as lost`.execute(db);
  return rows;
}
