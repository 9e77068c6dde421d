import { Client } from 'pg';
import { configOf } from './client-config.ts';
import { throwAsPostgres } from './thrown.ts';

/** Whether the log of acts may be appended to: not on a replica, nor by a user who only reads. */
export async function mayWriteOnServer(url: string): Promise<boolean> {
  const client = new Client(configOf(url, 'command'));
  client.on('error', () => undefined);
  await client.connect().catch(throwAsPostgres);
  try {
    const { rows } = await client
      .query<{ may: 0 | 1 }>(
        `select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off'
          and has_table_privilege('act', 'insert') as may`,
      )
      .catch(throwAsPostgres);
    return rows[0]?.may === 1;
  } finally {
    await client.end();
  }
}
