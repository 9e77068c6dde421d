import type { TestProject } from 'vitest/node';
import { findPrograms } from '#scripts/postgres/programs.ts';
import { runSql, type Reached } from '#scripts/postgres/run-sql.ts';
import { makeTemporaryCluster } from '#scripts/postgres/temporary-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run; null: there is none here, and no test runs. */
    postgres: Reached | null;
  }
}

/** What new databases are copies of: nothing in them, and an order of text that is nobody's by accident. */
export const BARE = 'bare';

const SETTINGS = { max_connections: '400', shared_buffers: '64MB', synchronous_commit: 'off' };

/**
 * A server of PostgreSQL for the tests of this run, gone with it. Where there are no programs of it, a
 * person's run leaves the tests out, and says how many; one that nobody watches fails.
 */
export default async function servePostgres(project: TestProject): Promise<() => Promise<void>> {
  if (findPrograms() === null && mayLeaveOut()) {
    project.provide('postgres', null);
    project.vitest.setGlobalTestNamePattern(/(?!)/u);
    return () => Promise.resolve();
  }
  const { port, password, ...cluster } = await makeTemporaryCluster(0, SETTINGS);
  // Small letters before capitals and Chinese before both: what leans on the server's order shows.
  await runSql({ port, password }, [
    `create database ${BARE} template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'zh'`,
  ]);
  project.provide('postgres', { port, password });
  return cluster.end;
}

function mayLeaveOut(): boolean {
  return process.env.CI === undefined || process.env.MAY_LEAVE_OUT !== undefined;
}
