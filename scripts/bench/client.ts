import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { time } from './measure.ts';

/** A running server and a connection to it that is kept open. */
export interface Client {
  /** Milliseconds until the last byte has come; the bytes are counted and let go. */
  drain: (path: string) => Promise<{ ms: number; bytes: number }>;
  json: (path: string) => Promise<unknown>;
}

/** Starts a server of the database, and ends it when the work is done. */
export async function withServer<T>(
  databaseFile: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const server = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [databaseFile]);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.once('message', (message) => typeof message === 'string' && resolve(message));
      server.once('exit', () => reject(new Error('the server under measurement did not start')));
    });
    return await work(createClient(address, agent));
  } finally {
    agent.destroy();
    if (server.connected) server.disconnect();
  }
}

function createClient(address: string, agent: Agent): Client {
  const request = async (path: string): Promise<IncomingMessage> => {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${address}${path}`, { agent }, resolve).on('error', reject);
    });
    if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`);
    return response;
  };
  const drain = async (path: string) => {
    let bytes = 0;
    const ms = await time(async () => {
      const response = await request(path);
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      await once(response, 'end');
    });
    return { ms, bytes };
  };
  const json = async (path: string): Promise<unknown> => {
    const value: unknown = JSON.parse(await text(await request(path)));
    return value;
  };
  return { drain, json };
}
