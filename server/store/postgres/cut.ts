import type { Client } from 'pg';

const MOST_MS = 1000;

/** Ends a connection at this end alone: to say good-bye to a server that is stopped takes for ever. */
export function cut(client: Client): void {
  client.connection.stream.destroy();
}

/** Says good-bye, and waits for it as long as that may take. */
export async function endKindly(client: Client): Promise<void> {
  const late = setTimeout(() => {
    cut(client);
  }, MOST_MS);
  await client.end().catch(() => undefined);
  clearTimeout(late);
}
