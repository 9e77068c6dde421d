import { TEXT } from './column-types.ts';

/** Keys that come again when their newest rows are gone, as SQLite's do by themselves. */
const NEXT: readonly (readonly [table: string, column: string])[] = [
  ['region', 'key'],
  ['indicator', 'key'],
  ['release', 'key'],
  ['sheet', 'id'],
  ['source', 'key'],
  ['dictionary_change', 'no'],
  ['ledger_change', 'no'],
];

/** Ids that are given out once (SQLite's “autoincrement”). */
const ONCE = ['act', 'edition', 'edition_step', 'draft_load', 'draft_table'] as const;

/**
 * Whoever writes holds the lock of writers, so the next key is one more than the last. A sequence would go on
 * counting where a transaction is taken back: ids would have gaps, and not be those that SQLite gives.
 * A row that brings its id keeps it.
 */
export const KEY_STATEMENTS: readonly string[] = [
  ...NEXT.flatMap(([table, column]) =>
    beforeInsert(
      table,
      `if new.${column} is null then
        select coalesce(max(${column}), 0) + 1 into new.${column} from ${table};
      end if;`,
    ),
  ),
  `create table given_id (of_table ${TEXT} primary key, last integer not null)`,
  ...ONCE.flatMap(givenOnce),
];

/** The ids of a table are given out once, and never again for another row. */
export function givenOnce(table: string): string[] {
  return [
    `insert into given_id values ('${table}', 0)`,
    ...beforeInsert(
      table,
      `if new.id is null then
        update given_id set last = last + 1 where of_table = '${table}' returning last into new.id;
      else
        update given_id set last = greatest(last, new.id) where of_table = '${table}';
      end if;`,
    ),
  ];
}

function beforeInsert(table: string, body: string): string[] {
  return [
    `create function give_${table}_key() returns trigger language plpgsql as $$
    begin
      ${body}
      return new;
    end $$`,
    `create trigger ${table}_is_given_its_key before insert on ${table}
      for each row execute function give_${table}_key()`,
  ];
}
