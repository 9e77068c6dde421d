import { json, TEXT } from './column-types.ts';

/** What loads bring. */
export const FIGURE_TABLES: readonly string[] = [
  `create table region (key integer primary key, id ${TEXT} not null unique)`,
  `create table indicator (
    key integer primary key,
    id ${TEXT} not null,
    breakdown ${TEXT} not null default '',
    office ${TEXT} not null default '',
    unique (id, breakdown, office)
  )`,
  `create table release (key integer primary key, id ${TEXT} not null unique)`,
  `create table load (
    id integer primary key,
    loaded_at ${TEXT} not null,
    loaded_by ${TEXT} not null,
    note ${TEXT} not null,
    version ${TEXT} not null unique,
    kind ${TEXT} not null default 'load' check (kind in ('load', 'undo')),
    undone_by integer references load (id),
    figures integer not null default 0
  )`,
  `create index load_undone on load (undone_by) where undone_by is not null`,
  `create table load_release (
    load_id integer not null references load (id),
    release_key integer not null references release (key),
    primary key (release_key, load_id)
  )`,
  `create table dictionary_version (
    load_id integer primary key references load (id),
    content ${json('content')} not null
  )`,
  `create table release_version (
    release_key integer not null references release (key),
    load_id integer not null references load (id),
    title ${TEXT} not null,
    issuer ${TEXT} not null,
    doc_no ${TEXT},
    published_on ${TEXT},
    period_start integer not null,
    period_end integer not null check (period_end >= period_start),
    opening ${TEXT} not null,
    closing ${TEXT} not null,
    synthetic integer not null default 0 check (synthetic in (0, 1)),
    seed bigint,
    access ${TEXT} check (access in ('internal', 'restricted')),
    complete_without ${TEXT},
    annex_names ${TEXT},
    urged_on ${TEXT},
    primary key (release_key, load_id)
  )`,
  `create table release_indicator (
    release_key integer not null references release (key),
    indicator_key integer not null references indicator (key),
    period integer not null,
    load_id integer not null references load (id),
    primary key (release_key, indicator_key, period, load_id)
  )`,
  `create index release_indicator_period on release_indicator (indicator_key, period)`,
  `create table sheet (
    id integer primary key,
    load_id integer not null references load (id),
    release_key integer references release (key),
    kind ${TEXT} not null,
    subject ${TEXT} not null,
    file ${TEXT} not null,
    sheet_name ${TEXT},
    content ${json('content')} not null,
    content_hash ${TEXT} not null
  )`,
  `create index sheet_of_release on sheet (release_key, kind, subject, load_id)`,
  `create table source (
    key integer primary key,
    load_id integer not null references load (id),
    release_key integer not null references release (key),
    sheet_id integer references sheet (id),
    file ${TEXT} not null
  )`,
  // At most one for each, where a table has none too.
  `create unique index source_once on source (load_id, release_key, coalesce(sheet_id, 0), file)`,
  // Without references: they would make copying five times as slow; the loader asks for all rows at once.
  `create table observation (
    indicator_key integer not null,
    period integer not null,
    region_key integer not null,
    load_id integer not null,
    units bigint check (abs(units) <= 9007199254740991),
    decimals integer not null check (decimals between 0 and 22),
    missing_reason ${TEXT},
    source_key integer not null,
    source_row integer,
    source_column integer,
    note_mark ${TEXT} check (note_mark <> ''),
    check ((units is null) = (missing_reason is not null))
  )`,
  // In place of a primary key, which can't descend: the newest figure of a cell comes first, and with all
  // columns beside the key a ranking is one range of the index and never looks into the table.
  `create unique index observation_key
    on observation (indicator_key, period, region_key, load_id desc)
    include (units, decimals, missing_reason, source_key, source_row, source_column, note_mark)`,
  // As many as one in ten figures, and without references for the same reason.
  `create table target (
    release_key integer not null,
    indicator_key integer not null,
    region_key integer not null,
    load_id integer not null,
    text ${TEXT} not null,
    primary key (release_key, indicator_key, region_key, load_id)
  )`,
];
