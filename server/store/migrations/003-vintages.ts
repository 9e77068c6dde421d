import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Everything that a load can change carries the load's number, so that any vintage can be read and
 * any load undone: the dictionary and the heads of releases too. `region`, `indicator` and `release`
 * keep the integer keys that observations point at, and nothing else.
 */
export const vintages: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

/** Foreign keys are off while tables are brought up to date, and point at the name. */
const keysOnly = (table: string) => [
  sql.raw(`create table ${table}_old as select key, id from ${table}`),
  sql.raw(`drop table ${table}`),
  sql.raw(`create table ${table} (key integer primary key, id text not null unique) strict`),
  sql.raw(`insert into ${table} select key, id from ${table}_old`),
  sql.raw(`drop table ${table}_old`),
];

const STATEMENTS = [
  sql`alter table load add column kind text not null default 'load'
    check (kind in ('load', 'undo'))`,
  sql`alter table load add column undone_by integer references load (id)`,
  sql`alter table load add column figures integer not null default 0`,
  sql`update load set figures = (select count(*) from observation where load_id = load.id)`,
  sql`create index load_undone on load (undone_by) where undone_by is not null`,

  sql`create table dictionary_version (
    load_id integer primary key references load (id),
    content text not null check (json_valid(content))
  ) strict`,
  sql`insert into dictionary_version (load_id, content)
    select (select min(id) from load), json_object(
      'regions', json((select json_group_array(json_object(
        'id', id, 'code', code, 'name', name, 'shortName', short_name, 'proseName', prose_name,
        'kind', kind, 'insideId', inside_id, 'aliases', json(aliases)) order by position) from region)),
      'departments', json((select json_group_array(json_object(
        'id', id, 'name', name, 'shortName', short_name, 'aliases', json(aliases))
        order by position) from department)),
      'groups', json((select json_group_array(json_object(
        'id', id, 'label', label, 'sizeNote', size_note, 'memberIds', json((
          select json_group_array(region_id order by position) from comparison_group_member
          where group_id = comparison_group.id))) order by position) from comparison_group)),
      'indicators', json((select json_group_array(json_object(
        'id', id, 'name', name, 'proseName', prose_name, 'unit', unit, 'measure', measure,
        'direction', direction, 'decimals', decimals, 'departmentId', department_id,
        'groupId', group_id, 'periodLagMonths', period_lag_months,
        'aboutTolerance', about_tolerance, 'aliases', json(aliases), 'definition', definition)
        order by position) from indicator)),
      'missingSymbols', json((select json_group_array(json_object(
        'issuer', issuer, 'symbol', symbol, 'reason', reason)) from missing_symbol)))
    where exists (select 1 from load) and exists (select 1 from region)`,

  sql`create table release_version (
    release_key integer not null references release (key),
    load_id integer not null references load (id),
    title text not null,
    issuer text not null,
    doc_no text,
    published_on text,
    period_start integer not null,
    period_end integer not null check (period_end >= period_start),
    opening text not null,
    closing text not null,
    primary key (release_key, load_id)
  ) strict, without rowid`,
  sql`insert into release_version
    select key, coalesce(
      (select min(load_id) from release_indicator where release_key = key),
      (select min(id) from load)
    ), title, issuer, doc_no, published_on, period_start, period_end, opening, closing
    from release`,

  sql`create table held (
    release_key integer not null references release (key),
    indicator_key integer not null references indicator (key),
    period_end integer not null,
    period_start integer not null,
    load_id integer not null references load (id),
    primary key (release_key, indicator_key, period_end, period_start, load_id)
  ) strict, without rowid`,
  sql`insert into held
    select release_key, indicator_key, period_end, period_start, load_id from release_indicator`,
  sql`drop table release_indicator`,
  sql`alter table held rename to release_indicator`,

  sql`create table load_release (
    load_id integer not null references load (id),
    release_key integer not null references release (key),
    primary key (release_key, load_id)
  ) strict, without rowid`,
  sql`insert into load_release
    select load_id, release_key from release_version
    union select load_id, release_key from observation
    union select load_id, release_key from target
    union select load_id, release_key from sheet where release_key is not null`,

  sql`drop table comparison_group_member`,
  sql`drop table missing_symbol`,
  ...keysOnly('region'),
  ...keysOnly('indicator'),
  ...keysOnly('release'),
  sql`drop table department`,
  sql`drop table comparison_group`,
];
