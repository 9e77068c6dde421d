import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { MOST_DECIMALS } from '#domain/decimal.ts';
import { canPack, packPeriod } from '#domain/period-key.ts';
import { daysOf, KEPT_PERIODS, type Period } from '#domain/period.ts';
import { UpgradeRefused } from '../upgrade-refused.ts';

/**
 * A figure by four integers and its load: docs/decisions/035-key-of-a-figure.md. Rows are written in
 * the order they are read in, one statement for all of them: memory stays level.
 */
export const keyOfAFigure: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of INDICATORS) await statement.execute(db);
    await listPeriods(db);
    await listPowers(db);
    await refuse(db, UNLISTED, '有数的时期没有通报列出');
    await refuse(db, INEXACT, '有的数小数位比记录的多，或者位数太多');
    for (const statement of REWRITE) await statement.execute(db);
  },
};

/** A plain indicator has neither breakdown nor office. */
const INDICATORS = [
  sql`create table indicator_old as select key, id from indicator`,
  sql`drop table indicator`,
  sql`create table indicator (
    key integer primary key,
    id text not null,
    breakdown text not null default '',
    office text not null default '',
    unique (id, breakdown, office)
  ) strict`,
  sql`insert into indicator (key, id) select key, id from indicator_old`,
  sql`drop table indicator_old`,
];

/** Months as they were, and their key. All are listed by releases; the figures are looked at below. */
async function listPeriods(db: Kysely<unknown>): Promise<void> {
  await sql`create temp table period_key (
    period_end integer not null, period_start integer not null, period integer not null,
    primary key (period_end, period_start)
  ) without rowid`.execute(db);
  const { rows } = await sql<{ period_end: number; period_start: number }>`
    select distinct period_end, period_start from release_indicator`.execute(db);
  const keys = rows.map(({ period_end: end, period_start: start }) => {
    return [end, start, keyOf({ start: monthOf(start), end: monthOf(end) })];
  });
  await sql`insert into temp.period_key
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(keys)})`.execute(
    db,
  );
}

function keyOf(period: Period): number {
  const days = daysOf(period);
  if (canPack(days)) return packPeriod(days);
  throw new UpgradeRefused(`有 ${days.first} 至 ${days.last} 的数，应是${KEPT_PERIODS.zh}`);
}

function monthOf(month: number): string {
  const [year, no] = [Math.floor(month / 100), month % 100];
  return `${String(year).padStart(4, '0')}-${String(no).padStart(2, '0')}`;
}

/** As JavaScript has them: SQL would work them out by a library's logarithms. */
async function listPowers(db: Kysely<unknown>): Promise<void> {
  const powers = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => [
    decimals,
    10 ** decimals,
  ]);
  await sql`create temp table power (decimals integer primary key, ten real not null)`.execute(db);
  await sql`insert into temp.power
    select value ->> 0, value ->> 1 from json_each(${JSON.stringify(powers)})`.execute(db);
}

/** What would be lost is said before anything is written; the database stays as it was. */
async function refuse(db: Kysely<unknown>, lost: typeof UNLISTED, why: string): Promise<void> {
  const { rows } = await lost.execute(db);
  if (rows[0]) throw new UpgradeRefused(`${why}：${Object.values(rows[0]).join('，')}`);
}

/** A series is read by the periods that releases list. */
const UNLISTED = sql<Named>`
  select indicator.id, period_start, period_end from (
    select distinct indicator_key, period_end, period_start from observation
    except select indicator_key, period_end, period_start from release_indicator
  ) join indicator on indicator.key = indicator_key limit 1`;

const INEXACT = sql<Named>`
  select indicator.id, region.id as region, period_start, period_end, load_id, value
  from observation left join temp.power using (decimals)
  join indicator on indicator.key = indicator_key join region on region.key = region_key
  where value is not null and (
    ten is null or abs(value * ten) > 9007199254740991
    or cast(round(value * ten) as integer) / ten <> value
  ) limit 1`;

/** Which figure it is. */
type Named = Record<string, string | number>;

const REWRITE = [
  sql`create table held (
    release_key integer not null references release (key),
    indicator_key integer not null references indicator (key),
    period integer not null,
    load_id integer not null references load (id),
    primary key (release_key, indicator_key, period, load_id)
  ) strict, without rowid`,
  sql`insert into held select release_key, indicator_key, period, load_id
    from release_indicator join temp.period_key using (period_end, period_start)`,
  sql`drop table release_indicator`,
  sql`alter table held rename to release_indicator`,
  sql`create index release_indicator_period on release_indicator (indicator_key, period)`,

  sql`create table source (
    key integer primary key,
    load_id integer not null references load (id),
    release_key integer not null references release (key),
    sheet_id integer references sheet (id),
    file text not null
  ) strict`,
  sql`insert into source (load_id, release_key, sheet_id, file)
    select distinct load_id, release_key, sheet_id, source_file from observation order by 1, 2, 3, 4`,
  // At most one for each, where a table has none too.
  sql`create unique index source_once on source (load_id, release_key, coalesce(sheet_id, 0), file)`,

  sql`create table figure (
    indicator_key integer not null references indicator (key),
    period integer not null,
    region_key integer not null references region (key),
    load_id integer not null references load (id),
    units integer,
    decimals integer not null check (decimals between 0 and 22),
    missing_reason text,
    source_key integer not null references source (key),
    source_row integer,
    source_column integer,
    note_mark text check (note_mark <> ''),
    primary key (indicator_key, period, region_key, load_id),
    check ((units is null) = (missing_reason is not null)),
    check (abs(units) <= 9007199254740991)
  ) strict, without rowid`,
  // "cross join" keeps the order of the loops: rows come in the order of both keys, and are not sorted.
  sql`insert into figure
    select indicator_key, period, region_key, old.load_id,
      cast(round(value * ten) as integer), old.decimals, missing_reason,
      source.key, source_row, source_column, note_mark
    from observation as old
    cross join temp.period_key as months
      on months.period_end = old.period_end and months.period_start = old.period_start
    cross join temp.power on power.decimals = old.decimals
    cross join source
      on source.load_id = old.load_id and source.release_key = old.release_key
      and coalesce(source.sheet_id, 0) = coalesce(old.sheet_id, 0) and source.file = old.source_file
    order by old.indicator_key, old.period_end, old.period_start, old.region_key, old.load_id`,
  sql`drop table observation`,
  sql`alter table figure rename to observation`,
  sql`drop table temp.period_key`,
  sql`drop table temp.power`,

  // For people. A later step that changes one of its tables drops it first and makes it anew.
  sql`create view observation_as_read as
    select indicator.id as indicator, indicator.breakdown, indicator.office,
      date('1900-01-01', ((period >> 14) - 16383 + (period & 16383)) || ' days') as first_day,
      date('1900-01-01', (period >> 14) || ' days') as last_day,
      region.id as region, observation.load_id as load,
      case when units is not null then printf('%.*f', decimals, units / pow(10.0, decimals)) end
        as value,
      missing_reason, note_mark, release.id as release, sheet_id as sheet, file, source_row,
      source_column
    from observation
    join indicator on indicator.key = indicator_key
    join region on region.key = region_key
    join source on source.key = source_key
    join release on release.key = release_key`,

  // As in the first step: plans stay the same from an empty table to ten million rows.
  sql`insert into sqlite_stat1 (tbl, idx, stat) values
    ('observation', 'observation', '10000000 100000 3000 1 1'),
    ('release_indicator', 'release_indicator', '3000 85 1 1 1'),
    ('release_indicator', 'release_indicator_period', '3000 35 1')`,
  sql`analyze sqlite_schema`,
];
