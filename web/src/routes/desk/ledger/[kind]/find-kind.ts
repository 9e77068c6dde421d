import { LEDGER_KINDS, type LedgerKind } from '#domain/ledger/types.ts';
import { ApiProblem, makeProblem } from '#lib/api/client.ts';
import { addressOf } from '#lib/url/addresses.ts';
import { words } from './words.ts';

/** The kind that an address names. */
export function findKind(name: string): LedgerKind {
  const kind = LEDGER_KINDS.find((one) => one === name);
  if (kind !== undefined) return kind;
  const { title, detail } = words.noKind(name);
  throw new ApiProblem(makeProblem(addressOf('/desk/ledger'), 404, 'no-table', title, detail));
}
