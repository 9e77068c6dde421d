import { runSql, type Reached } from '../../postgres/run-sql.ts';

/** Waits within the server: who asks anew each time would come too late. */
const UNTIL_WRITING = (database: string) => `do $$
begin
  for tries in 1..6000 loop
    perform 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
      where locktype = 'advisory' and granted and datname = '${database}';
    exit when found;
    perform pg_sleep(0.005);
  end loop;
end $$`;

/** Until somebody writes in a database, or half a minute has gone. */
export async function untilWriting(server: Reached, database: string): Promise<void> {
  await runSql(server, [UNTIL_WRITING(database)]);
}
