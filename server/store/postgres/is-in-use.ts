import { Client } from 'pg';
import { configOf } from './client-config.ts';
import { throwAsPostgres } from './thrown.ts';

/** Whether another program of ours has the database open, as far as this user may see. */
export async function isInUseOnServer(url: string): Promise<boolean> {
  const client = new Client(configOf(url, 'look'));
  client.on('error', () => undefined);
  await client.connect().catch(throwAsPostgres);
  try {
    const { rows } = await client
      .query<{ others: number }>(
        `select count(*)::int as others from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
          and application_name like 'tongbao %'`,
      )
      .catch(throwAsPostgres);
    return (rows[0]?.others ?? 0) > 0;
  } finally {
    await client.end();
  }
}
