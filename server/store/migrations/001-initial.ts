import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const json = (column: string) => sql.raw(`check (json_valid(${column}))`);

const STATEMENTS = [
  sql`create table region (
    key integer primary key,
    id text not null unique,
    position integer not null,
    code text,
    name text not null,
    short_name text not null,
    prose_name text not null,
    kind text not null check (kind in ('city', 'county', 'park')),
    inside_id text references region (id) deferrable initially deferred,
    aliases text not null ${json('aliases')}
  ) strict`,
  sql`create table department (
    id text primary key,
    position integer not null,
    name text not null,
    short_name text not null,
    aliases text not null ${json('aliases')}
  ) strict`,
  sql`create table comparison_group (
    id text primary key,
    position integer not null,
    label text not null,
    size_note text not null
  ) strict`,
  sql`create table comparison_group_member (
    group_id text not null references comparison_group (id),
    position integer not null,
    region_id text not null references region (id),
    primary key (group_id, region_id)
  ) strict, without rowid`,
  sql`create table indicator (
    key integer primary key,
    id text not null unique,
    position integer not null,
    name text not null,
    prose_name text not null,
    unit text not null,
    measure text not null check (measure in ('rate', 'count', 'index', 'level')),
    direction text not null check (direction in ('higher', 'lower', 'neither')),
    decimals integer not null,
    department_id text references department (id),
    group_id text references comparison_group (id),
    period_lag_months integer not null,
    about_tolerance real,
    aliases text not null ${json('aliases')},
    definition text not null
  ) strict`,
  sql`create table missing_symbol (
    issuer text not null,
    symbol text not null,
    reason text not null,
    primary key (issuer, symbol)
  ) strict, without rowid`,
  sql`create table release (
    key integer primary key,
    id text not null unique,
    title text not null,
    issuer text not null,
    doc_no text,
    published_on text,
    period_start integer not null,
    period_end integer not null check (period_end >= period_start)
  ) strict`,
  sql`create table load (
    id integer primary key,
    loaded_at text not null,
    loaded_by text not null,
    note text not null,
    version text not null unique
  ) strict`,
  sql`create table sheet (
    id integer primary key,
    load_id integer not null references load (id),
    release_key integer references release (key),
    kind text not null,
    subject text not null,
    file text not null,
    sheet_name text,
    content text not null ${json('content')},
    content_hash text not null
  ) strict`,
  sql`create index sheet_of_release on sheet (release_key, kind, subject, load_id)`,
  sql`create table release_indicator (
    release_key integer not null references release (key),
    indicator_key integer not null references indicator (key),
    period_end integer not null,
    period_start integer not null,
    load_id integer not null references load (id),
    primary key (release_key, indicator_key, period_end, period_start)
  ) strict, without rowid`,
  // Clustered on what a ranking asks for: one indicator at one period is one range of this key.
  sql`create table observation (
    indicator_key integer not null references indicator (key),
    period_end integer not null,
    period_start integer not null,
    region_key integer not null references region (key),
    load_id integer not null references load (id),
    value real,
    decimals integer not null check (decimals >= 0),
    missing_reason text,
    release_key integer not null references release (key),
    sheet_id integer references sheet (id),
    source_file text not null,
    source_row integer,
    source_column integer,
    primary key (indicator_key, period_end, period_start, region_key, load_id),
    check ((value is null) = (missing_reason is not null))
  ) strict, without rowid`,
  sql`create index observation_series
    on observation (region_key, indicator_key, period_end, period_start, load_id)`,
  sql`create table target (
    release_key integer not null references release (key),
    indicator_key integer not null references indicator (key),
    region_key integer not null references region (key),
    load_id integer not null references load (id),
    text text not null,
    primary key (release_key, indicator_key, region_key, load_id)
  ) strict, without rowid`,
  // The planner's statistics are laid down rather than gathered: plans stay the same from an empty
  // table to ten million rows (SQLite, "Analysis of fixed results").
  sql`analyze`,
  sql`insert into sqlite_stat1 (tbl, idx, stat) values
    ('observation', 'observation', '10000000 100000 3000 3000 1 1'),
    ('observation', 'observation_series', '10000000 3300 60 1 1 1')`,
  sql`analyze sqlite_schema`,
];

export const initial: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
