import { createHash, type Hash } from 'node:crypto';
import type { Db } from '#server/store/database.ts';
import { LOAD_TABLES, pagesOfRows, type LoadTableName } from '#server/store/load-rows.ts';

/** What one table holds of a load. */
export interface TableDigest {
  rows: number;
  sha256: string;
}

/** All that a load brought, in one hash; table by table beside it, to tell later which one was changed. */
export interface LoadDigest {
  sha256: string;
  tables: Partial<Record<LoadTableName, TableDigest>>;
}

/**
 * SHA-256 over what a load brought. A row is a line of JSON, its cells in the order of the columns;
 * rows stand in the order of the primary key; the whole is the hash of the tables' hashes.
 * Memory stays level however many rows there are.
 * @param known tables whose digest was worked out while they were written, in the same transaction
 */
export async function digestLoad(
  db: Db,
  loadId: number,
  known: LoadDigest['tables'] = {},
): Promise<LoadDigest> {
  const digests = await digestRows(db, loadId, known);
  return digests.get(loadId) ?? joinTables({});
}

/** The digest of every load, and of rows whose load isn't there: each table is read once. */
export function digestLoads(db: Db): Promise<ReadonlyMap<number, LoadDigest>> {
  return digestRows(db, null, {});
}

async function digestRows(
  db: Db,
  loadId: number | null,
  known: LoadDigest['tables'],
): Promise<ReadonlyMap<number, LoadDigest>> {
  const found = new Map<number, LoadDigest['tables']>();
  for (const table of LOAD_TABLES) {
    const ofLoad = loadId === null ? undefined : known[table];
    const digests =
      loadId !== null && ofLoad
        ? [[loadId, ofLoad] as const]
        : await digestTable(db, table, loadId);
    for (const [id, digest] of digests) {
      found.set(id, { ...found.get(id), [table]: digest });
    }
  }
  return new Map([...found].map(([id, tables]) => [id, joinTables(tables)]));
}

async function digestTable(db: Db, table: LoadTableName, loadId: number | null) {
  const running = new Map<number, { hash: Hash; rows: number; lines: string }>();
  for await (const page of pagesOfRows(db, table, loadId)) {
    for (const row of page) {
      let own = running.get(row.loadId);
      if (!own) {
        own = { hash: createHash('sha256'), rows: 0, lines: '' };
        running.set(row.loadId, own);
      }
      own.rows += 1;
      own.lines += `${JSON.stringify(row.cells)}\n`;
    }
    // One call a page: a call a row costs more than the hashing.
    for (const own of running.values()) {
      own.hash.update(own.lines);
      own.lines = '';
    }
  }
  return [...running].map(([id, { hash, rows }]): [number, TableDigest] => {
    return [id, { rows, sha256: hash.digest('hex') }];
  });
}

function joinTables(tables: LoadDigest['tables']): LoadDigest {
  const lines = LOAD_TABLES.map((table) => {
    const { rows, sha256 } = tables[table] ?? { rows: 0, sha256: '' };
    return `${table} ${rows} ${sha256}\n`;
  });
  return { sha256: createHash('sha256').update(lines.join('')).digest('hex'), tables };
}
