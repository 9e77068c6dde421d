import type { Generated, Selectable } from 'kysely';
import type { Door } from '#domain/roles.ts';
import type { EditionState, EditionStep } from '#domain/edition-steps.ts';
import type { LedgerKind } from '#domain/ledger/types.ts';
import type { TableKind } from '#domain/printed.ts';
import type { FrozenDatabase } from './frozen-tables.ts';
import type { CountDatabase } from './counts/count-tables.ts';
import type { SavedQueryDatabase } from './saved-query-tables.ts';
import type { ShownDatabase } from './shown-tables.ts';

/** Tables of the desk: accounts, acts, and what is being prepared. Times are ISO 8601, UTC. */
export interface DeskDatabase
  extends FrozenDatabase, ShownDatabase, CountDatabase, SavedQueryDatabase {
  account: AccountTable;
  session: SessionTable;
  deviceSecret: DeviceSecretTable;
  apiKey: ApiKeyTable;
  invitation: InvitationTable;
  setting: SettingTable;
  act: ActTable;
  edition: EditionTable;
  editionStep: EditionStepTable;
  draftLoad: DraftLoadTable;
  draftTable: DraftTableTable;
  upload: UploadTable;
  uploadFile: UploadFileTable;
  alias: AliasTable;
  leftOutName: LeftOutNameTable;
  dictionaryChange: DictionaryChangeTable;
  ledgerChange: LedgerChangeTable;
}

export interface AccountTable {
  name: string;
  displayName: string;
  /** JSON array of roles. */
  roles: string;
  /** Null until the invitation is taken up. */
  passwordHash: string | null;
  isDisabled: Generated<0 | 1>;
  createdAt: string;
  /** JSON of a Scope; null: all lines. */
  scope: Generated<string | null>;
}

export interface SessionTable {
  /** SHA-256 of the cookie's word. */
  tokenHash: string;
  accountName: string;
  csrfToken: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string;
}

/** Signs the cookie by which a browser that signed in before is known. */
export interface DeviceSecretTable {
  createdAt: string;
  secret: string;
}

export interface ApiKeyTable {
  /** The public half, by which a key is named. */
  id: string;
  keyHash: string;
  accountName: string;
  label: string;
  /** JSON array: a subset of the account's roles. */
  roles: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  /** `GET /api/v1/observations`: what it asked for then, without what stood in its place. */
  lastUsedFor: string | null;
  revokedAt: string | null;
  requestsPerMinute: Generated<number>;
}

/** A one-time link: for the first administrator (no account), a new account, or a lost password. */
export interface InvitationTable {
  tokenHash: string;
  accountName: string | null;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
}

export interface SettingTable {
  name: string;
  /** JSON. */
  value: string;
}

export interface ActTable {
  id: Generated<number>;
  at: string;
  /** An account's name, or `system`. */
  by: string;
  door: Door | 'system';
  kind: string;
  /** What it was done to: `release/2019-06`, `load/3`, `account/li`. */
  subject: string;
  /** JSON object. */
  detail: string;
  previousHash: string;
  hash: string;
}

export interface EditionTable {
  id: Generated<number>;
  releaseId: string;
  /** 1: the first publication; from 2 on: revisions. */
  no: number;
  state: EditionState;
  /** JSON of a ReleaseInfo. */
  info: string;
  /** Why it is revised; empty for a first publication. */
  reason: string;
  openedBy: string;
  openedAt: string;
  embargoUntil: string | null;
  /** The release whose tables it follows; null: none. */
  fromRelease: string | null;
  /** The newest load when it was approved: what the approval was given on. */
  approvedAtLoad: number | null;
  /** The load that published it. */
  loadId: number | null;
  /** JSON of an EntryLayout; null: its tables are those of another release, or come in files. */
  entryLayout: string | null;
  /** JSON of a Collection; null: its lines are gathered from nobody. */
  collection: string | null;
}

export interface EditionStepTable {
  id: Generated<number>;
  editionId: number;
  step: EditionStep;
  by: string;
  at: string;
  note: string;
}

/** Files or a grid taken into a draft together; can be undone as a whole. */
export interface DraftLoadTable {
  id: Generated<number>;
  editionId: number;
  at: string;
  by: string;
  note: string;
  /** JSON array of the warnings that were accepted. */
  warnings: string;
  warningsReason: string;
  undoneAt: string | null;
  undoneBy: string | null;
}

export interface DraftTableTable {
  id: Generated<number>;
  draftLoadId: number;
  /** `observations` is a tidy CSV. */
  kind: TableKind | 'observations';
  subject: string;
  /** JSON of a PrintedTable, or of `{file, text}` of a tidy CSV. */
  content: string;
  contentHash: string;
}

export interface UploadTable {
  id: string;
  editionId: number;
  by: string;
  at: string;
}

export interface UploadFileTable {
  uploadId: string;
  position: number;
  name: string;
  bytes: Uint8Array;
  /** Chosen for cells that were pasted without a title. */
  regionId: string | null;
}

/** A way to write a name that an officer has mapped once. */
export interface AliasTable {
  kind: 'region' | 'department' | 'indicator';
  alias: string;
  id: string;
  by: string;
  at: string;
}

/** The name of a line or column that is not read in the tables of one office. */
export interface LeftOutNameTable {
  /** The office: the issuer of its releases. */
  source: string;
  /** Folded, as names are compared. */
  name: string;
  /** As it was written. */
  words: string;
  by: string;
  at: string;
}

/** A change of one table of the ledger that was sent to review. */
export interface LedgerChangeTable {
  no: Generated<number>;
  kind: LedgerKind;
  subject: string;
  /** `whole`: it replaces the table; `rows`: it puts some rows into it, and takes some away. */
  mode: 'whole' | 'rows';
  /** The load of the table that it changes; 0: there was none. */
  base: number;
  at: string;
  by: string;
  door: Door;
  note: string;
  /** JSON of a StoredChange. */
  content: string;
  state: 'waiting' | 'approved' | 'returned' | 'withdrawn';
  reviewedAt: string | null;
  reviewedBy: string | null;
  reason: Generated<string>;
}

/** A change of the dictionary that was sent to review. */
export interface DictionaryChangeTable {
  no: Generated<number>;
  /** The load of the dictionary that it changes; 0: there was none. */
  base: number;
  at: string;
  by: string;
  door: Door;
  note: string;
  /** JSON of the tables, whole, by id. */
  tables: string;
  /** One waits at a time. */
  state: 'waiting' | 'approved' | 'returned' | 'withdrawn';
  reviewedAt: string | null;
  reviewedBy: string | null;
  reason: Generated<string>;
}

export type EditionRow = Selectable<EditionTable>;
export type DraftLoadRow = Selectable<DraftLoadTable>;
