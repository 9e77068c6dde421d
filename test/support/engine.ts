import { describe, test } from 'vitest';

/** Whether the databases of tests are PostgreSQL's; else they are SQLite's. */
export const IS_POSTGRES = process.env.TEST_DATABASE === 'postgres';

/** What asks about a file, or looks into it with SQLite: left out, and counted so, on the other engine. */
export const testOnSqlite = test.skipIf(IS_POSTGRES);
export const describeOnSqlite = describe.skipIf(IS_POSTGRES);
export const testOnPostgres = test.runIf(IS_POSTGRES);
export const describeOnPostgres = describe.runIf(IS_POSTGRES);
