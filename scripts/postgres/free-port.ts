import { once } from 'node:events';
import { createServer } from 'node:net';
import { HOST } from './run-sql.ts';

/** A port that nobody listens on at this moment; the one asked for, or any. Null: it is taken. */
export async function freePort(asked = 0): Promise<number | null> {
  const server = createServer();
  try {
    server.listen(asked, HOST);
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : null;
  } catch {
    return null;
  } finally {
    server.close();
  }
}
