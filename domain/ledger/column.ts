import type { Said } from '../said.ts';
import type { LedgerColumn, LedgerColumnType } from './types.ts';

/** A column, in one line: its help may be left out where its name says all. */
export function column(
  id: string,
  [zh, en]: readonly [string, string],
  type: LedgerColumnType,
  more: Partial<Omit<LedgerColumn, 'id' | 'name' | 'type'>> = {},
): LedgerColumn {
  const name: Said = { zh, en };
  return { id, name, type, help: name, ...more };
}
