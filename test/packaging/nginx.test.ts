import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { afterFile } from '#test/support/after-file.ts';
import { findNginx } from '#scripts/gate/find-nginx.ts';
import { startProxy } from '#scripts/proof/cluster/proxy.ts';

const BODY = 'a'.repeat(1_000_000);

/** What stands behind nginx: tells who was asked what. */
async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  afterFile(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** One that dies of every request and one that answers it, the first asked first; and who was asked. */
async function startPair() {
  const asked: string[] = [];
  const dying = await listen((request) => {
    asked.push('dying');
    request.resume().on('end', () => request.socket.destroy());
  });
  const living = await listen((request, response) => {
    asked.push('living');
    let length = 0;
    request.on('data', (chunk: Buffer) => (length += chunk.length));
    request.on('end', () => {
      const { host, 'x-forwarded-for': by } = request.headers;
      response.end([length, host, by, request.httpVersion].join(' '));
    });
  });
  const proxy = await startProxy([dying, living]);
  afterFile(proxy.stop);
  return { asked, url: proxy.url };
}

describe.skipIf(findNginx() === null)('nginx, as it is shipped', () => {
  test('asks the next server what only reads, where one dies of it', async () => {
    const { asked, url } = await startPair();
    const response = await fetch(`${url}/api/v1/releases`);
    const host = new URL(url).host;
    expect([response.status, await response.text()]).toEqual([200, `0 ${host} 127.0.0.1 1.1`]);
    expect(asked).toEqual(['dying', 'living']);
  });

  test.for(['POST', 'PUT', 'PATCH', 'DELETE'])('tells %s once, and no other', async (method) => {
    const { asked, url } = await startPair();
    const send = () => fetch(`${url}/api/v1/releases`, { method, body: BODY });
    expect((await send()).status).toBe(502);
    expect(asked).toEqual(['dying']);
    // From then on it is passed over, and a body arrives whole.
    expect(await (await send()).text()).toMatch(new RegExp(`^${BODY.length} `, 'u'));
    expect(asked).toEqual(['dying', 'living']);
  });

  test('passes an answer on while it is made, and ends it where its server does', async () => {
    const half = await listen((_, response) => {
      response.writeHead(200, { 'x-accel-buffering': 'no' });
      response.write('half');
      setTimeout(() => response.destroy(), 100);
    });
    const proxy = await startProxy([half]);
    afterFile(proxy.stop);
    const response = await fetch(`${proxy.url}/api/v1/events`);
    const reader = response.body!.getReader();
    expect(Buffer.from((await reader.read()).value!).toString()).toBe('half');
    await expect(reader.read()).rejects.toThrow('terminated');
  });

  test('shows nobody the figures of one server', async () => {
    const { asked, url } = await startPair();
    expect([(await fetch(`${url}/metrics`)).status, asked]).toEqual([404, []]);
  });
});
