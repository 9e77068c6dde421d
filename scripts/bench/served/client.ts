import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** What came of a request: how long until its first and last byte, and how many there were. */
export interface Received {
  status: number;
  firstByteMs: number;
  ms: number;
  bytes: number;
}

export interface Client {
  /** The bytes are counted and let go. @throws unless the answer is 200 */
  drain: (path: string, headers?: Record<string, string>) => Promise<Received>;
  /** @throws unless the answer is a success */
  json: (path: string, order?: Order) => Promise<unknown>;
  close: () => void;
}

/** With something to send it is a POST. */
export interface Order {
  headers?: Record<string, string>;
  json?: object;
  form?: FormData;
}

/** Asks over one connection that is kept open. */
export function createClient(address: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (path: string, { headers = {}, json, form }: Order) => {
    const sent = json ? Response.json(json) : form ? new Response(form) : null;
    const type = sent?.headers.get('content-type') ?? null;
    const method = sent ? 'POST' : 'GET';
    const options = {
      agent,
      method,
      headers: { ...headers, ...(type !== null && { 'content-type': type }) },
    };
    const body = sent ? Buffer.from(await sent.arrayBuffer()) : undefined;
    return new Promise<IncomingMessage>((resolve, reject) => {
      request(`${address}${path}`, options, resolve).on('error', reject).end(body);
    });
  };
  return {
    drain: async (path, headers = {}) => {
      const start = performance.now();
      const response = await ask(path, { headers });
      const received = { status: response.statusCode ?? 0, firstByteMs: 0, ms: 0, bytes: 0 };
      for await (const chunk of response as AsyncIterable<Buffer>) {
        if (received.bytes === 0) received.firstByteMs = performance.now() - start;
        received.bytes += chunk.length;
      }
      received.ms = performance.now() - start;
      if (received.status !== 200) throw new Error(`${path}: ${received.status}`);
      return received;
    },
    json: async (path, order = {}) => {
      const response = await ask(path, order);
      const words = await text(response);
      if ((response.statusCode ?? 0) >= 300) throw new Error(`${path}: ${words}`);
      const value: unknown = JSON.parse(words);
      return value;
    },
    close: () => {
      agent.destroy();
    },
  };
}
