import { json, TEXT } from './column-types.ts';

const FROZEN = `
    hash ${TEXT} primary key check (length(hash) = 64),
    format ${TEXT} not null,
    content_type ${TEXT} not null,
    name ${TEXT} not null,
    query ${TEXT} not null,
    load_id integer not null references load (id),
    rows integer not null,
    bytes integer not null,
    frozen_at ${TEXT} not null,
    withheld integer not null,
    citation ${json('citation')} not null`;

const REVIEW = `
    base integer not null,
    at ${TEXT} not null,
    by ${TEXT} not null,
    door ${TEXT} not null,
    note ${TEXT} not null,
    state ${TEXT} not null check (state in ('waiting', 'approved', 'returned', 'withdrawn')),
    reviewed_at ${TEXT},
    reviewed_by ${TEXT},
    reason ${TEXT} not null default ''`;

/** Who works at the desk, what was done there and what is being prepared. */
export const DESK_TABLES: readonly string[] = [
  `create table account (
    name ${TEXT} primary key,
    display_name ${TEXT} not null,
    roles ${json('roles')} not null,
    password_hash ${TEXT},
    is_disabled integer not null default 0 check (is_disabled in (0, 1)),
    created_at ${TEXT} not null,
    scope ${json('scope')}
  )`,
  // In "C" this knows A to Z alone, as SQLite's nocase does.
  `create unique index account_name on account (lower(name))`,
  `create table session (
    token_hash ${TEXT} primary key,
    account_name ${TEXT} not null references account (name),
    csrf_token ${TEXT} not null,
    created_at ${TEXT} not null,
    last_seen_at ${TEXT} not null,
    user_agent ${TEXT} not null
  )`,
  `create index session_of_account on session (account_name)`,
  `create table api_key (
    id ${TEXT} primary key,
    key_hash ${TEXT} not null unique,
    account_name ${TEXT} not null references account (name),
    label ${TEXT} not null,
    roles ${json('roles')} not null,
    created_at ${TEXT} not null,
    expires_at ${TEXT},
    last_used_at ${TEXT},
    revoked_at ${TEXT},
    requests_per_minute integer not null default 1200 check (requests_per_minute > 0),
    last_used_for ${TEXT}
  )`,
  `create table invitation (
    token_hash ${TEXT} primary key,
    account_name ${TEXT} references account (name),
    created_at ${TEXT} not null,
    expires_at ${TEXT} not null,
    used_at ${TEXT}
  )`,
  `create table device_secret (created_at ${TEXT} primary key, secret ${TEXT} not null)`,
  `create table setting (name ${TEXT} primary key, value ${json('value')} not null)`,
  `create table act (
    id integer primary key,
    at ${TEXT} not null,
    by ${TEXT} not null,
    door ${TEXT} not null check (door in ('session', 'key', 'console', 'system')),
    kind ${TEXT} not null,
    subject ${TEXT} not null,
    detail ${json('detail')} not null,
    previous_hash ${TEXT} not null,
    hash ${TEXT} not null unique
  )`,
  `create index act_of_subject on act (subject, id)`,

  `create table edition (
    id integer primary key,
    release_id ${TEXT} not null,
    no integer not null check (no >= 1),
    state ${TEXT} not null check (
      state in ('draft', 'submitted', 'approved', 'scheduled', 'published', 'discarded')
    ),
    info ${json('info')} not null,
    reason ${TEXT} not null,
    opened_by ${TEXT} not null,
    opened_at ${TEXT} not null,
    embargo_until ${TEXT},
    from_release ${TEXT},
    approved_at_load integer,
    load_id integer references load (id),
    entry_layout ${json('entry_layout')},
    collection ${json('collection')}
  )`,
  // At most one edition of a release is being prepared.
  `create unique index edition_open on edition (release_id)
    where state in ('draft', 'submitted', 'approved', 'scheduled')`,
  `create table edition_step (
    id integer primary key,
    edition_id integer not null references edition (id),
    step ${TEXT} not null,
    by ${TEXT} not null,
    at ${TEXT} not null,
    note ${TEXT} not null
  )`,
  `create index edition_step_of_edition on edition_step (edition_id, id)`,
  `create table draft_load (
    id integer primary key,
    edition_id integer not null references edition (id),
    at ${TEXT} not null,
    by ${TEXT} not null,
    note ${TEXT} not null,
    warnings ${json('warnings')} not null,
    warnings_reason ${TEXT} not null,
    undone_at ${TEXT},
    undone_by ${TEXT}
  )`,
  `create index draft_load_of_edition on draft_load (edition_id, id)`,
  `create table draft_table (
    id integer primary key,
    draft_load_id integer not null references draft_load (id),
    kind ${TEXT} not null,
    subject ${TEXT} not null,
    content ${json('content')} not null,
    content_hash ${TEXT} not null
  )`,
  `create index draft_table_of_load on draft_table (draft_load_id)`,
  `create table upload (
    id ${TEXT} primary key,
    edition_id integer not null references edition (id),
    by ${TEXT} not null,
    at ${TEXT} not null
  )`,
  `create table upload_file (
    upload_id ${TEXT} not null references upload (id) on delete cascade,
    position integer not null,
    name ${TEXT} not null,
    bytes bytea not null,
    region_id ${TEXT},
    primary key (upload_id, position)
  )`,
  `create table upload_shown (
    upload_id ${TEXT} not null references upload (id) on delete cascade,
    file ${TEXT} not null,
    sheets ${json('sheets')} not null,
    template ${TEXT},
    primary key (upload_id, file)
  )`,

  `create table alias (
    kind ${TEXT} not null check (kind in ('region', 'department', 'indicator')),
    alias ${TEXT} not null,
    id ${TEXT} not null,
    by ${TEXT} not null,
    at ${TEXT} not null,
    primary key (kind, alias)
  )`,
  `create table left_out_name (
    source ${TEXT} not null,
    name ${TEXT} not null,
    words ${TEXT} not null,
    by ${TEXT} not null,
    at ${TEXT} not null,
    primary key (source, name)
  )`,
  `create table template (
    id ${TEXT} primary key,
    name ${TEXT} not null,
    version integer not null,
    is_deleted integer not null default 0 check (is_deleted in (0, 1)),
    used_at ${TEXT},
    used_by ${TEXT},
    used_for ${TEXT}
  )`,
  // A name may be given anew once its template is deleted.
  `create unique index template_name on template (name) where is_deleted = 0`,
  `create table template_version (
    template_id ${TEXT} not null references template (id) on delete cascade,
    version integer not null,
    name ${TEXT} not null,
    source ${TEXT} not null,
    sheets ${json('sheets')} not null,
    act ${TEXT} not null check (act in ('made', 'changed', 'restored', 'imported')),
    of_version integer,
    at ${TEXT} not null,
    by ${TEXT} not null,
    primary key (template_id, version)
  )`,

  `create table dictionary_change (
    no integer primary key,
    ${REVIEW},
    tables ${json('tables')} not null
  )`,
  `create unique index dictionary_change_waiting on dictionary_change (state)
    where state = 'waiting'`,
  `create table ledger_change (
    no integer primary key,
    ${REVIEW},
    kind ${TEXT} not null,
    subject ${TEXT} not null,
    mode ${TEXT} not null check (mode in ('whole', 'rows')),
    content ${json('content')} not null
  )`,
  `create unique index ledger_change_waiting on ledger_change (kind, subject)
    where state = 'waiting' and mode = 'whole'`,

  `create table frozen (
    ${FROZEN},
    stored_bytes integer not null,
    last_asked_at ${TEXT} not null,
    kept_at ${TEXT},
    kept_by ${TEXT},
    expired_at ${TEXT},
    check ((kept_at is null) = (kept_by is null)),
    check (kept_at is null or expired_at is null)
  )`,
  `create index frozen_in_use on frozen (expired_at, kept_at, last_asked_at, stored_bytes)`,
  // What a file of SQLite may still hold inside when it moves here.
  `create table frozen_inside (${FROZEN}, content bytea not null)`,
];
