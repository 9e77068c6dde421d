/* A thread that answers, from its first line. */
import { parentPort } from 'node:worker_threads';
import type { FastifyInstance } from 'fastify';
import { readingPool } from '#server/loading/reading-pool.ts';
import { logTo } from '#server/log-output.ts';
import { openBeside } from '#server/store/database.ts';
import { toFault } from '#server/store/writer/to-fault.ts';
import { answerAsking } from './answer-asking.ts';
import { buildLaneApp } from './lane-app.ts';
import type { Asking, FromLane, LaneOptions, ToLane } from './messages.ts';
import { tellWriting } from './told-writing.ts';

if (!parentPort) throw new Error('a lane is a thread of the server');
const port = parentPort;

// Whoever asks before it is ready waits; what keeps it from being ready ends the thread.
const ready = Promise.withResolvers<FastifyInstance>();
port.on('message', (message: ToLane) => {
  switch (message.kind) {
    case 'open':
      void build(message.options).then(ready.resolve);
      return;
    case 'ask':
      void answer(message.id, message.asking);
      return;
    case 'given':
      // Whoever called for it listens too.
      return;
    case 'close':
      void close();
      return;
    default:
      message satisfies never;
  }
});

async function build({ database, readUrls, logLevel }: LaneOptions): Promise<FastifyInstance> {
  const write = (line: string) => {
    send({ kind: 'log', line });
  };
  const db = await openBeside(database, tellWriting(port), readUrls);
  const app = await buildLaneApp(db, logTo({ write }, logLevel));
  await app.ready();
  send({ kind: 'ready' });
  return app;
}

async function answer(id: number, asking: Asking): Promise<void> {
  try {
    const answered = await answerAsking(await ready.promise, asking);
    send({ kind: 'answered', id, answered }, [answered.body.buffer]);
  } catch (error) {
    send({ kind: 'failed', id, fault: toFault(error) });
  }
}

async function close(): Promise<void> {
  readingPool.close();
  await (await ready.promise).close();
  port.close();
}

function send(message: FromLane, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}
