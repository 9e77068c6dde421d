import { sql } from 'kysely';
import { brokenPages, brokenReferences } from './postgres-integrity.ts';
import type { Engine, GivenCell } from './what-differs.ts';

export const postgres: Engine = {
  name: 'postgres',
  brokenPages,
  brokenReferences,

  /** An index that has the load descending behind the keys gives both orders without a sort. */
  newestOf(keys, load) {
    const refs = keys.map((key) => sql.ref(key));
    return {
      load: sql.ref<number>(load),
      // In the order of the rows, or they would be sorted again behind it; and yet over all of the group.
      older: sql<number>`count(*) over (partition by ${sql.join(refs)} order by ${sql.ref(load)} desc
        rows between unbounded preceding and unbounded following) - 1`,
      ofEach: (query) =>
        refs
          .reduce((all, ref) => all.orderBy(ref), query.distinctOn(refs))
          .orderBy(sql.ref(load), 'desc'),
    };
  },

  listed: (numbers) => sql`(select unnest(${arrayOf(numbers)}::int4[]))`,
  listedRows(rows, columns) {
    const each = Array.from({ length: columns }, (_, place) => {
      return sql`${arrayOf(rows.map((row) => row[place]))}::int4[]`;
    });
    return sql`(select * from unnest(${sql.join(each)}))`;
  },

  given(columns, rows) {
    const each = Object.values(columns).map((type, place) => {
      return sql`${arrayOf(rows.map((row) => row[place]))}::${sql.raw(type)}[]`;
    });
    const names = Object.keys(columns).map((name) => sql.ref(name));
    return sql`(select * from unnest(${sql.join(each)}) as given (${sql.join(names)}))`;
  },

  // For each row they would cost five times the writing.
  holdsKeys: false,

  // In the collation "C" lower() knows A to Z alone, as SQLite's nocase.
  isNamed: (column, name) => sql`lower(${sql.ref(column)}) = lower(${name} collate "C")`,
  nameOrder: (column) => sql`lower(${sql.ref(column)})`,

  contains: (column, letters) => sql`strpos(${sql.ref(column)}, ${letters}) > 0`,
  // What is withheld has a sign before its JSON, and is none.
  jsonField: (column, field) =>
    sql`case when ${sql.ref(column)} like '{%' then ${sql.ref(column)}::json ->> ${sql.lit(field)} end`,

  jsonObject(fields) {
    const pairs = Object.entries(fields).map(([name, value]) => sql`${sql.lit(name)}, ${value}`);
    return sql`json_build_object(${sql.join(pairs)})::text`;
  },
  jsonList: (column) => sql`coalesce(json_agg(${sql.ref(column)}), '[]')`,
  jsonMap: (key, column) => sql`coalesce(json_object_agg(${sql.ref(key)}, ${sql.ref(column)})
    filter (where ${sql.ref(column)} is not null), '{}')`,

  lastActGiven: sql`(select last from given_id where of_table = 'act')`,
  // By what they do: those that do nothing may bear the same names. 1 + 2 + 16 is “each row, before, update”.
  areActsGuarded: sql`(
    select case when count(*) = 3 then 1 else 0 end
    from pg_trigger join pg_proc on pg_proc.oid = tgfoid
    where tgrelid = 'act'::regclass and tgenabled in ('O', 'A') and tgqual is null and tgattr = ''
      and (tgname, tgtype) in
        (('act_is_not_changed', 19), ('act_is_not_removed', 11), ('act_is_not_emptied', 34))
      and regexp_replace(prosrc, '\\s', '', 'g') =
        'beginraiseexception''thelogofactsisappend-only'';end'
  )`,
};

/** As PostgreSQL writes an array; drivers differ in what they make of a list of JavaScript. */
const arrayOf = (cells: readonly (GivenCell | undefined)[]): string =>
  `{${cells.map(cellOf).join()}}`;

function cellOf(cell: GivenCell | undefined): string | number {
  if (typeof cell === 'string') return `"${cell.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
  return cell ?? 'null';
}
