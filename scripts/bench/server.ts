/** The server under measurement, a process of its own; it tells its parent where it listens. */
import { buildApp } from '#server/app.ts';
import { openDatabase } from '#server/store/database.ts';

const [file = ''] = process.argv.slice(2);
const app = await buildApp({ db: await openDatabase(file), pagesRoot: null, version: 'bench' });

/** The floor of any answer: the same bytes ready-made. */
const readyMade = new Map<string, Buffer>();
app.get<{ Querystring: { of: string } }>('/ready-made', async ({ query }, reply) => {
  const { of } = query;
  const bytes = readyMade.get(of) ?? (await app.inject(of)).rawPayload;
  readyMade.set(of, bytes);
  return reply.type('application/json; charset=utf-8').send(bytes);
});

/** Memory (RSS) now, and its peak since it was last asked for. */
let peak = 0;
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5).unref();
app.get('/memory', () => {
  const now = process.memoryUsage.rss();
  const reply = { now, peak: Math.max(now, peak) };
  peak = now;
  return reply;
});

process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
process.on('disconnect', () => void app.close());
