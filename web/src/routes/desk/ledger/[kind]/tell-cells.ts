import { choiceOf } from '#domain/ledger/choice-of.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerKind } from '#domain/ledger/types.ts';
import type { CellChange } from '#lib/table/row-changes.ts';
import { language } from '#lib/language/language.ts';

/** Cells as people read them: columns by their names, choices in the language of the page. */
export function tellCells(kind: LedgerKind, cells: readonly CellChange[]): CellChange[] {
  const { columns } = LEDGER_SHAPES[kind];
  return cells.map(({ column: id, before, after }) => {
    const column = columns.find((one) => one.id === id);
    const tell = (text: string) =>
      column?.type === 'choice' ? (choiceOf(column, text)?.name[language] ?? text) : text;
    return { column: column?.name[language] ?? id, before: tell(before), after: tell(after) };
  });
}
