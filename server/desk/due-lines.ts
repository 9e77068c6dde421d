import type { DueLine } from '#domain/collection/board.ts';
import { mayEnter } from '#domain/collection/scope.ts';
import { rowKey } from '#domain/entry/typed.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import type { Scope } from '#domain/scope.ts';
import type { EntryTables } from './entry-tables.ts';

/** Every line that is to be handed in, once, though two tables print it; those not due are left out. */
export function dueLines({ enterable }: Pick<EntryTables, 'enterable'>): DueLine[] {
  const lines = new Map<string, DueLine>();
  for (const { indicatorId, regionId, actual } of enterable.flatMap(({ table }) => table.rows)) {
    if (actual.missingReason === 'not-applicable') continue;
    const key = rowKey({ indicatorId, regionId });
    const isFilled = actual.text !== '' || lines.get(key)?.isFilled === true;
    lines.set(key, { indicatorId, regionId, isFilled });
  }
  return [...lines.values()];
}

/** How many of someone's lines there are, and how many are filled in. */
export function tallyLines(
  lines: readonly DueLine[],
  scope: Scope | null,
  dictionary: Dictionary,
): { lines: number; filled: number } {
  const own = lines.filter((line) => mayEnter(scope, line, dictionary));
  return { lines: own.length, filled: own.filter(({ isFilled }) => isFilled).length };
}
