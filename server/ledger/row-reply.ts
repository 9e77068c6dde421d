import type { LedgerRow } from '#domain/ledger/types.ts';
import type { LedgerRow as LedgerRowReply } from '#server/schemas/ledger.ts';

export function toRowReply({ cells, extra, isTotal, row, from }: LedgerRow): LedgerRowReply {
  return {
    cells,
    ...(extra && { extra }),
    ...(isTotal === true && { isTotal }),
    row,
    ...(from && { from }),
  };
}
