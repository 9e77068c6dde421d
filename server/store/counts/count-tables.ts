/** Tables of what nodes of one database count together; only where there may be several, on PostgreSQL. */
export interface CountDatabase {
  sharedRecord: SharedRecordTable;
  sharedSecret: SharedSecretTable;
  requestCount: RequestCountTable;
}

interface SharedRecordTable {
  /** Its kind and name, under a hash. */
  name: string;
  /** JSON. */
  value: string;
  /** From when on it may go. Milliseconds since 1970. */
  overAt: number;
}

/** One row: what names are hashed with. */
interface SharedSecretTable {
  secret: string;
}

/** How often somebody asked since a minute began. */
interface RequestCountTable {
  /** Under a hash. */
  name: string;
  count: number;
  /** When that minute is over. Milliseconds since 1970, by the primary's clock. */
  endsAt: number;
}
