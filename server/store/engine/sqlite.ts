import { sql } from 'kysely';
import { brokenPages, brokenReferences } from './sqlite-integrity.ts';
import type { Engine } from './what-differs.ts';

export const sqlite: Engine = {
  name: 'sqlite',
  brokenPages,
  brokenReferences,

  /** Bare columns beside max() are those of the row that holds it (“Bare columns in an aggregate query”). */
  newestOf(keys, load) {
    const refs = keys.map((key) => sql.ref(key));
    return {
      load: sql<number>`max(${sql.ref(load)})`,
      older: sql<number>`count(*) - 1`,
      // Both are one order: where an index has it nothing is sorted.
      ofEach: (query) => refs.reduce((all, ref) => all.orderBy(ref), query.groupBy(refs)),
    };
  },

  listed: (numbers) => sql`(select value from json_each(${JSON.stringify(numbers)}))`,
  listedRows(rows, columns) {
    const each = Array.from({ length: columns }, (_, place) => sql`value ->> ${sql.lit(place)}`);
    return sql`(select ${sql.join(each)} from json_each(${JSON.stringify(rows)}))`;
  },

  given(columns, rows) {
    const cells = Object.keys(columns).map((name, place) => {
      return sql`value ->> ${sql.lit(place)} as ${sql.ref(name)}`;
    });
    return sql`(select ${sql.join(cells)} from json_each(${JSON.stringify(rows)}))`;
  },

  holdsKeys: true,

  // The column compares so by itself (collate nocase).
  isNamed: (column, name) => sql`${sql.ref(column)} = ${name}`,
  nameOrder: (column) => sql.ref(column),

  contains: (column, letters) => sql`instr(${sql.ref(column)}, ${letters}) > 0`,
  jsonField: (column, field) =>
    sql`iif(json_valid(${sql.ref(column)}), ${sql.ref(column)} ->> ${sql.lit(`$.${field}`)}, null)`,

  jsonObject(fields) {
    const pairs = Object.entries(fields).map(([name, value]) => sql`${sql.lit(name)}, ${value}`);
    return sql`json_object(${sql.join(pairs)})`;
  },
  jsonList: (column) => sql`json_group_array(${sql.ref(column)})`,
  jsonMap: (key, column) => sql`json_group_object(${sql.ref(key)}, ${sql.ref(column)})
    filter (where ${sql.ref(column)} is not null)`,

  // `autoincrement` keeps count there.
  lastActGiven: sql`(select max(seq) from sqlite_sequence where name = 'act')`,
  areActsGuarded: sql`(
    select count(*) = 2 from sqlite_schema
    where type = 'trigger' and lower(replace(replace(sql, char(10), ''), ' ', '')) in (
      ${guard('act_is_not_changed', 'update')}, ${guard('act_is_not_removed', 'delete')}
    )
  )`,
};

/** The trigger of the migration without white space: one that does nothing may bear the same name. */
function guard(name: string, event: 'update' | 'delete'): string {
  return `createtrigger${name}before${event}onactbeginselectraise(abort,'thelogofactsisappend-only');end`;
}
