import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { fixtureDatabase } from '#test/support/database.ts';

let app: FastifyInstance;
let port: number;
beforeAll(async () => {
  const stalled = { everyMs: 600, leastBytes: 5 };
  app = await buildApp({ db: await fixtureDatabase(), pagesRoot: null, version: '1', stalled });
  port = Number(new URL(await app.listen({ port: 0 })).port);
});
afterAll(() => app.close());

const BODY = JSON.stringify({
  format: 'csv',
  query: { indicator: 'gdp', region: 'leping' },
}).padEnd(200);

/** A request whose body is sent by whoever asks; what came back is all of the answer. */
async function begin(head: readonly string[]): Promise<{ socket: Socket; answer: () => string }> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.on('error', () => undefined);
  socket.write([...head, 'Host: localhost', '', ''].join('\r\n'));
  return { socket, answer: () => answer };
}

/** Its close alone: what is still written to a connection that the server has closed is reset. */
function ended(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
  });
}

const FREEZE = [
  'POST /api/v1/frozen HTTP/1.1',
  'Content-Type: application/json',
  `Content-Length: ${Buffer.byteLength(BODY)}`,
];

test('a body that stops half way is told so, and its connection closed', async () => {
  const { socket, answer } = await begin(FREEZE);
  socket.write(BODY.slice(0, 30));
  await ended(socket);
  expect(answer()).toMatch(/^HTTP\/1\.1 408 /u);
  expect(answer()).toContain('"code":"too-slow"');
});

test('one that comes byte by byte is no progress', async () => {
  const { socket, answer } = await begin(FREEZE);
  const drip = setInterval(() => socket.write(' '), 250);
  await ended(socket);
  clearInterval(drip);
  expect(answer()).toMatch(/^HTTP\/1\.1 408 /u);
});

test.for([
  ['an address that there is not', 'POST /api/v1/nowhere HTTP/1.1', 404],
  ['one that does not take it', 'DELETE /api/v1/regions HTTP/1.1', 405],
  ['one that wants an account', 'PUT /api/v1/session/password HTTP/1.1', 401],
  ['one that can’t be read', 'POST /%ff HTTP/1.1', 400],
] as const)('what trickles to %s ends with its answer', async ([, line, status]) => {
  const { socket, answer } = await begin([line, 'Content-Type: text/csv', 'Content-Length: 9000']);
  const drip = setInterval(() => socket.write(' '), 100);
  await ended(socket);
  clearInterval(drip);
  expect(answer()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
});

test('one that is slow and comes is taken, however long it takes', async () => {
  const { socket, answer } = await begin([...FREEZE, 'Connection: close']);
  const closed = ended(socket);
  for (let at = 0; at < BODY.length; at += 10) {
    socket.write(BODY.slice(at, at + 10));
    await sleep(100);
  }
  await closed;
  expect(answer()).toMatch(/^HTTP\/1\.1 200 /u);
});

test('what came while the server was busy itself is no standstill', async () => {
  const { socket, answer } = await begin([...FREEZE, 'Connection: close']);
  const closed = ended(socket);
  await sleep(300);
  socket.write(BODY.slice(0, 60));
  // Looked at once, with what came; the next look is late, and finds what came before it.
  await sleep(400);
  // What is busy in this turn of the loop goes on to its timers before it reads.
  await new Promise((resolve) => setImmediate(resolve));
  socket.write(BODY.slice(60, 120));
  const until = performance.now() + 1500;
  while (performance.now() < until);
  await sleep(10);
  socket.write(BODY.slice(120));
  await closed;
  expect(answer()).toMatch(/^HTTP\/1\.1 200 /u);
});

test('events, and an answer that is read slowly, go on', async () => {
  const events = await begin(['GET /api/v1/events HTTP/1.1']);
  const slow = await begin(['GET /api/v1/observations.csv HTTP/1.1', 'Connection: close']);
  slow.socket.pause();
  await sleep(1000);
  expect(events.socket.destroyed).toBe(false);
  events.socket.destroy();
  slow.socket.resume();
  await ended(slow.socket);
  expect(slow.answer().includes('rural-expenditure-growth')).toBe(true);
});

test('heads that never end are given up after seconds, a whole request after an hour', () => {
  const { headersTimeout, requestTimeout } = app.server;
  expect([headersTimeout, requestTimeout]).toEqual([20_000, 3_600_000]);
});
