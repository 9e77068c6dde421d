/** The package brings no types of its own. docs: node-postgres.com/apis/cursor */
declare module 'pg-cursor' {
  import type { Connection, CustomTypesConfig, Submittable } from 'pg';

  export default class Cursor<Row> implements Submittable {
    constructor(
      sql: string,
      values: readonly unknown[],
      options: { types: CustomTypesConfig; rowMode?: 'array' },
    );
    submit(connection: Connection): void;
    /** So many rows at most; none at the end. */
    read(rows: number): Promise<Row[]>;
    close(): Promise<void>;
  }
}
