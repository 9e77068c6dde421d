/* The thread that writes exports, from its first line. */
import { parentPort, workerData } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { beginExport, type ViewRef } from '#server/exporting/begin-export.ts';
import { Abandoned } from '#server/exporting/growing-file.ts';
import { PIECE_BYTES } from '#server/exporting/pieces.ts';
import { Problem } from '#server/problem.ts';
import { openReader, publishedDb } from '#server/store/database.ts';
import { toFault } from '#server/store/writer/to-fault.ts';
import { readView, type DataView } from '#server/view/data-view.ts';
import { withholdFrom } from '#server/view/withholding.ts';
import type { LaneOptions } from './messages.ts';
import type { ExportOrder, Failure, FromExports, ToExports } from './export-messages.ts';

if (!parentPort) throw new Error('exports are written in a thread of the server');
const port = parentPort;
// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- both ends run the same code.
const { database, readUrls } = workerData as Pick<LaneOptions, 'database' | 'readUrls'>;
const db = await openReader(database, readUrls);

/** Who waits until a piece is taken, by the number of the writing. */
const waiting = new Map<number, PromiseWithResolvers<ArrayBuffer>>();

port.on('message', (message: ToExports) => {
  switch (message.kind) {
    case 'look':
      void answer(message.id, () => look(message.id, message.order));
      return;
    case 'write':
      void answer(message.id, () => write(message.id, message.order));
      return;
    case 'taken':
      waiting.get(message.id)?.resolve(message.spare);
      return;
    case 'leave':
      waiting.get(message.id)?.reject(new Abandoned());
      return;
    case 'close':
      void close();
      return;
    default:
      message satisfies never;
  }
});

async function answer(id: number, work: () => Promise<FromExports>): Promise<void> {
  send(await work().catch((error: unknown) => ({ kind: 'failed', id, failure: toFailure(error) })));
}

async function look(id: number, order: ExportOrder): Promise<FromExports> {
  const { rows, isShort } = await begin(order);
  return { kind: 'looked', id, told: { rows, isShort } };
}

async function write(id: number, order: ExportOrder): Promise<FromExports> {
  const begun = await begin(order);
  let memory = new ArrayBuffer(PIECE_BYTES);
  const put = async (bytes: Uint8Array) => {
    new Uint8Array(memory).set(bytes);
    const taken = Promise.withResolvers<ArrayBuffer>();
    waiting.set(id, taken);
    send({ kind: 'piece', id, memory, length: bytes.length }, [memory]);
    memory = await taken.promise;
  };
  try {
    return { kind: 'written', id, written: await begun.write(put) };
  } finally {
    waiting.delete(id);
  }
}

async function begin({ of, asked }: ExportOrder) {
  return beginExport(await viewOf(of), asked);
}

const MOST_VIEWS = 4;
/** Those last used, and with each what was found out of it. */
const views = new LRUCache<string, Promise<DataView>>({ max: MOST_VIEWS });

async function viewOf({ load, published, clearance }: ViewRef): Promise<DataView> {
  const now = await readOnce(published);
  return withholdFrom(await readOnce(load), clearance, now);
}

function readOnce({ id, version }: ViewRef['load']): Promise<DataView> {
  const found = views.get(version);
  if (found) return found;
  const view = readWhole(id, version);
  views.set(version, view);
  view.catch(() => views.delete(version));
  return view;
}

function readWhole(id: number, version: string): Promise<DataView> {
  return readView(publishedDb(db, id), id === 0 ? null : { id, version });
}

async function close(): Promise<void> {
  for (const { reject } of waiting.values()) reject(new Abandoned());
  await db.destroy();
  port.close();
}

function toFailure(error: unknown): Failure {
  return error instanceof Problem ? { problem: error.tell() } : { fault: toFault(error) };
}

function send(message: FromExports, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}
