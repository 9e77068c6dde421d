import type { MessagePort } from 'node:worker_threads';
import type { Order, Outcome } from '#server/store/writer/messages.ts';
import { Pending } from '#server/store/writer/pending.ts';
import { toError } from '#server/store/writer/to-error.ts';
import type { WriteKind } from '#server/store/writer/write-kind.ts';
import type { Turn } from '#server/store/writer/write-queue.ts';
import type { Writing } from '#server/store/writer/writing.ts';
import type { FromLane, Given, ToLane, WriteCall } from './messages.ts';

/**
 * How a lane writes: it waits in the server's own queue, and has its orders told to the one thread that
 * writes. An act is one order, however much it does.
 */
export function tellWriting(port: MessagePort): Writing {
  const call = callOver(port);

  async function enter(write: WriteKind): Promise<Turn> {
    const given = await call({ kind: 'enter', write });
    if (!('waitMs' in given)) throw notMeant();
    return { waitMs: given.waitMs, giveBack: () => void call({ kind: 'give-back' }) };
  }

  async function tell(order: Order): Promise<Outcome<never>> {
    const given = await call({ kind: 'tell', order });
    if (!('outcome' in given)) throw notMeant();
    return given.outcome;
  }

  return {
    queue: { enter },
    // The thread that writes is not the lane's to end.
    writer: { tell, close: () => Promise.resolve() },
  };
}

type Call = (what: WriteCall) => Promise<Exclude<Given, { fault: unknown }>>;

/** @throws what was thrown at the other end */
function callOver(port: MessagePort): Call {
  const waiting = new Pending<Given>();
  port.on('message', (message: ToLane) => {
    if (message.kind !== 'given') return;
    waiting.resolve(message.call, message.given);
  });
  return async (what) => {
    const given = await waiting.ask((call) => {
      const message: FromLane = { kind: 'call', call, what };
      port.postMessage(message);
    });
    if ('fault' in given) throw toError(given.fault);
    return given;
  };
}

function notMeant(): Error {
  return new Error('the server gave something else than was asked for');
}
