/** Tables of what is frozen. */
export interface FrozenDatabase {
  frozen: FrozenTable;
  frozenInside: FrozenInsideTable;
  frozenContent: FrozenContentTable;
}

/** An export as it was, and whether it still is. Times are ISO 8601, UTC. */
export interface FrozenTable {
  /** SHA-256 of its bytes, hexadecimal. */
  hash: string;
  format: string;
  contentType: string;
  /** As a file is called. */
  name: string;
  /** As `writeFrozenQuery` writes it. */
  query: string;
  loadId: number;
  rows: number;
  bytes: number;
  /** By gzip, as they are kept. */
  storedBytes: number;
  frozenAt: string;
  /** How many values of the selection were withheld at that time. */
  withheld: number;
  /** JSON of what a citation says. */
  citation: string;
  /** Within a day. */
  lastAskedAt: string;
  /** Since when, and for which account, it does not expire; null: it does. */
  keptAt: string | null;
  keptBy: string | null;
  /** Since when its bytes are gone; null: they are there. */
  expiredAt: string | null;
}

/** Where the bytes themselves lie on PostgreSQL; beside a file of SQLite they lie in files. */
interface FrozenContentTable {
  hash: string;
  /** By gzip. */
  content: Uint8Array;
}

/** Bytes that an earlier program kept in the database, until they are moved out. */
interface FrozenInsideTable {
  hash: string;
  /** By gzip. */
  content: Uint8Array;
}
