import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { engineOf } from '../engine/engine.ts';
import { givenOnce } from './postgres/keys.ts';
import { TEXT } from './postgres/column-types.ts';
import { NO_SUCH_LIST } from '../engine/postgres-error.ts';

/**
 * Cells that are withheld one by one. A connection to SQLite lists them in a table of its own; on a replica
 * there is none that could be made, so that what all nodes go by is written once, on the primary.
 */
export const withheldLists: Migration = {
  async up(db: Kysely<unknown>) {
    if (engineOf(db).name === 'sqlite') return;
    for (const statement of ON_POSTGRES) await sql.raw(statement).execute(db);
  },
};

const ON_POSTGRES = [
  `create table withheld_list (
    id integer primary key,
    digest ${TEXT} not null unique,
    wanted_at ${TEXT} not null,
    of_draft integer not null check (of_draft in (0, 1))
  )`,
  // No list is ever taken for one that was dropped.
  ...givenOnce('withheld_list'),
  `create table withheld_cell (
    list integer not null references withheld_list (id) on delete cascade,
    indicator_key integer not null,
    period integer not null,
    region_key integer not null,
    primary key (list, indicator_key, period, region_key)
  )`,
  `create function there_withheld_list(wanted integer) returns integer language plpgsql stable as $$
    begin
      perform 1 from withheld_list where id = wanted;
      if not found then
        raise exception 'the list % of what is withheld is not there', wanted
          using errcode = '${NO_SUCH_LIST}';
      end if;
      return wanted;
    end $$`,
];
