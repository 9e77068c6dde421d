import type SQLite from 'better-sqlite3';

/** One statement for so many rows: a statement a row costs twice as much, one of more no less. */
const ROWS = 50;

export type StoredCell = string | number | null;

/** Rows that are inserted many at a time by one prepared statement. */
export class InsertBatch {
  readonly #sqlite: SQLite.Database;
  readonly #into: string;
  readonly #columns: number;
  readonly #onConflict: string;
  readonly #whole: SQLite.Statement;
  readonly #cells: StoredCell[] = [];
  /** How many rows were inserted, or changed by `onConflict`. */
  changes = 0;

  /** @param onConflict what the statement says behind its rows */
  constructor(
    sqlite: SQLite.Database,
    {
      table,
      columns,
      onConflict = '',
    }: { table: string; columns: readonly string[]; onConflict?: string },
  ) {
    this.#sqlite = sqlite;
    this.#into = `insert into ${table} (${columns.join(', ')}) values `;
    this.#columns = columns.length;
    this.#onConflict = onConflict;
    this.#whole = this.#prepare(ROWS);
  }

  add(...cells: StoredCell[]): void {
    this.#cells.push(...cells);
    if (this.#cells.length === ROWS * this.#columns) this.#run(this.#whole);
  }

  /** Inserts what is left. */
  flush(): void {
    if (this.#cells.length > 0) this.#run(this.#prepare(this.#cells.length / this.#columns));
  }

  #run(statement: SQLite.Statement): void {
    this.changes += statement.run(this.#cells).changes;
    this.#cells.length = 0;
  }

  #prepare(rows: number): SQLite.Statement {
    const row = `(${Array.from({ length: this.#columns }, () => '?').join(', ')})`;
    const all = Array.from({ length: rows }, () => row).join(', ');
    return this.#sqlite.prepare(`${this.#into}${all} ${this.#onConflict}`);
  }
}
