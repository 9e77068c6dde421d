import type { Order, Outcome } from '#server/store/writer/messages.ts';
import { toFault } from '#server/store/writer/to-fault.ts';
import type { WriteKind } from '#server/store/writer/write-kind.ts';
import type { Turn } from '#server/store/writer/write-queue.ts';
import type { Writing } from '#server/store/writer/writing.ts';
import type { Given, WriteCall } from './messages.ts';

/** What is done for one lane that writes. */
export interface LaneWriting {
  /** Never throws: what went wrong is given. */
  call: (what: WriteCall) => Promise<Given>;
  /** The lane is gone: what it had begun is rolled back, and its turn is another's. */
  end: () => Promise<void>;
}

export function writeForLane({ queue, writer }: Writing): LaneWriting {
  let isOver = false;
  let turn: Turn | null = null;
  let underWay: Promise<unknown> = Promise.resolve();

  const giveBack = () => {
    turn?.giveBack();
    turn = null;
  };

  async function enter(write: WriteKind): Promise<Given> {
    const given = await queue.enter(write);
    turn = given;
    if (isOver) giveBack();
    return { waitMs: given.waitMs };
  }

  async function tell(order: Order): Promise<Given> {
    // The thread is there already; all else is a part of an act.
    if (order.kind !== 'open' && !turn) throw new Error('a lane wrote out of turn');
    const telling: Promise<Outcome<never>> = writer.tell(order);
    underWay = telling.catch(() => undefined);
    return { outcome: await telling };
  }

  async function obey(what: WriteCall): Promise<Given> {
    switch (what.kind) {
      case 'enter':
        return enter(what.write);
      case 'tell':
        return tell(what.order);
      case 'give-back':
        giveBack();
        return { waitMs: 0 };
      default:
        return what satisfies never;
    }
  }

  return {
    call: (what) => obey(what).catch((error: unknown) => ({ fault: toFault(error) })),
    end: async () => {
      isOver = true;
      if (!turn) return;
      await underWay;
      await writer.tell({ kind: 'rollback' }).catch(() => undefined);
      giveBack();
    },
  };
}
