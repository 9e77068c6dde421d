import type SQLite from 'better-sqlite3';
import { countedRows, quoted } from './counted-rows.ts';
import type { MovedTable, Row, RowReader } from './types.ts';

const ROWS_AT_ONCE = 2000;

/** The rows of a SQLite database, as the transaction sees them in which the connection is. */
export function rowsOfFile(sqlite: SQLite.Database): RowReader {
  return {
    count: (table) =>
      Promise.resolve(
        sqlite
          .prepare<[], number>(
            `select count(*) from ${quoted(table.name)} where ${countedRows(table)}`,
          )
          .pluck()
          .get() ?? 0,
      ),
    read: (table, after) => batches(sqlite, table, after),
  };
}

async function* batches(
  sqlite: SQLite.Database,
  table: MovedTable,
  after: Row | null,
): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = [];
  for (const row of iterate(sqlite, table, after)) {
    rows.push(row);
    if (rows.length < ROWS_AT_ONCE) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield await Promise.resolve(rows);
}

function iterate(
  sqlite: SQLite.Database,
  table: MovedTable,
  after: Row | null,
): IterableIterator<Row> {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  // Where names are told apart less strictly, their order is still that of their bytes.
  const key = table.key.map((name) => `${quoted(name)} collate binary`).join(', ');
  const from = after === null ? '' : ` and (${key}) > (${after.map(() => '?').join(', ')})`;
  return sqlite
    .prepare<unknown[], Row>(
      `select ${columns} from ${quoted(table.name)} where ${countedRows(table)}${from} order by ${key}`,
    )
    .raw()
    .iterate(...(after ?? []));
}
