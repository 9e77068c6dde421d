import { sql } from 'kysely';
import type { Db } from '#server/store/database.ts';

/** A table as both engines can tell it. All are sorted: in which order they were made says nothing. */
export interface Shape {
  columns: string[];
  /** Keys too, by their columns; what is worked out stands as `(…)`. */
  uniques: string[];
  indexes: string[];
  references: string[];
}

interface Column {
  table: string;
  name: string;
  type: string;
  required: number;
}

interface Index {
  table: string;
  isUnique: number;
  columns: string;
}

interface Reference {
  table: string;
  column: string;
  parent: string;
  onDelete: string;
}

/** Of a database of SQLite, by the names of its tables. */
export async function shapesOfSqlite(db: Db): Promise<Record<string, Shape>> {
  const tables = sql`(select name from pragma_table_list where schema = 'main' and type = 'table'
    and name not like 'sqlite%' and name not like 'kysely%') as t`;
  const columns = await sql<Column>`
    select t.name as "table", c.name, lower(c.type) as type, (c."notnull" or c.pk > 0) as required
    from ${tables}, pragma_table_info(t.name) as c`.execute(db);
  // What is stored by its key (“rowid” or not) has no index of that where the key is its number.
  const keys = await sql<Index>`
    select t.name as "table", 1 as is_unique,
      (select group_concat(name, ', ') from (
        select name from pragma_table_info(t.name) where pk > 0 order by pk)) as columns
    from ${tables} where columns is not null`.execute(db);
  const indexes = await sql<Index>`
    select t.name as "table", i."unique" as is_unique,
      (select group_concat(coalesce(name, '(…)'), ', ') from pragma_index_info(i.name)) as columns
    from ${tables}, pragma_index_list(t.name) as i where i.origin <> 'pk'`.execute(db);
  const references = await sql<Reference>`
    select t.name as "table", f."from" as column, f."table" as parent, lower(f.on_delete) as on_delete
    from ${tables}, pragma_foreign_key_list(t.name) as f`.execute(db);
  return shapesOf(columns.rows, [...keys.rows, ...indexes.rows], references.rows);
}

/** Of a database of PostgreSQL. */
export async function shapesOfPostgres(db: Db): Promise<Record<string, Shape>> {
  const tables = sql`(select oid, relname as name from pg_class where relkind = 'r'
    and relnamespace = 'public'::regnamespace and relname not like 'kysely%') as t`;
  const columns = await sql<Column>`
    select t.name as table, attname as name, attnotnull::integer as required,
      case format_type(atttypid, null) when 'bigint' then 'integer' when 'bytea' then 'blob'
        else format_type(atttypid, null) end as type
    from ${tables} join pg_attribute on attrelid = t.oid
    where attnum > 0 and not attisdropped`.execute(db);
  const indexes = await sql<Index>`
    select t.name as table, indisunique::integer as is_unique, (
      select string_agg(coalesce(attname, '(…)'), ', ' order by place)
      from unnest(indkey::int2[]) with ordinality as k (no, place)
      left join pg_attribute on attrelid = t.oid and attnum = k.no and k.no > 0
      where place <= indnkeyatts
    ) as columns from ${tables} join pg_index on indrelid = t.oid`.execute(db);
  const references = await sql<Reference>`
    select t.name as table, attname as column, confrelid::regclass::text as parent,
      case confdeltype when 'c' then 'cascade' else 'no action' end as on_delete
    from ${tables} join pg_constraint on conrelid = t.oid and contype = 'f'
    join pg_attribute on attrelid = t.oid and attnum = conkey[1]`.execute(db);
  return shapesOf(columns.rows, indexes.rows, references.rows);
}

function shapesOf(
  columns: readonly Column[],
  indexes: readonly Index[],
  references: readonly Reference[],
): Record<string, Shape> {
  const names = [...new Set(columns.map(({ table }) => table))].sort();
  const of = <T extends { table: string }>(rows: readonly T[], name: string) =>
    rows.filter(({ table }) => table === name);
  return Object.fromEntries(
    names.map((name): [string, Shape] => {
      const [uniques, others] = [1, 0].map((isUnique) =>
        of(indexes, name).flatMap((one) => (one.isUnique === isUnique ? one.columns : [])),
      );
      const shape = {
        columns: of(columns, name)
          .map((one) => `${one.name} ${one.type}${one.required === 1 ? ' not null' : ''}`)
          .sort(),
        uniques: (uniques ?? []).sort(),
        indexes: (others ?? []).sort(),
        references: of(references, name)
          .map(({ column, parent, onDelete }) => `${column} ${parent} ${onDelete}`)
          .sort(),
      };
      return [name, shape];
    }),
  );
}
