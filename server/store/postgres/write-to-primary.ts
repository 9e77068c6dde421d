import type { Writer } from '#server/store/writer/writer.ts';
import type { Servers } from './servers.ts';

/**
 * The thread that writes, told to whom: whichever server is the primary when an act begins. An act whose
 * server is gone fails at once.
 * @param committed done after each commit
 */
export function writeToPrimary(writer: Writer, servers: Servers, committed: () => void): Writer {
  servers.onPrimary(() => {
    writer.tell({ kind: 'abandon' }).catch(() => undefined);
  });
  return {
    close: () => writer.close(),
    tell: async (order) => {
      if (order.kind === 'begin') return writer.tell({ ...order, url: servers.requirePrimary() });
      const outcome = await writer.tell(order);
      if (order.kind === 'commit') committed();
      return outcome;
    },
  };
}
