import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerColumn, LedgerTable } from '#domain/ledger/types.ts';
import type { Language } from '#domain/language.ts';
import { markSynthetic } from '#domain/release.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import { drawSheet, textCell } from './draw-sheet.ts';
import { numberCell } from './write-number.ts';

/**
 * A table of the ledger as rows of a file, its heads first: all columns of its shape, then those that only
 * its own file has. Read, they are the table again.
 */
export function ledgerRows(
  { kind, rows }: Pick<LedgerTable, 'kind' | 'rows'>,
  language: Language = 'zh',
): string[][] {
  const { columns } = LEDGER_SHAPES[kind];
  const extras = [...new Set(rows.flatMap(({ extra = {} }) => Object.keys(extra)))];
  return [
    [...columns.map(({ name }) => name[language]), ...extras],
    ...rows.map(({ cells, extra = {} }) => [
      ...columns.map(({ id }) => cells[id] ?? ''),
      ...extras.map((head) => extra[head] ?? ''),
    ]),
  ];
}

const WIDTHS: Readonly<Record<LedgerColumn['type'], number>> = {
  text: 18,
  'long-text': 48,
  number: 12,
  year: 8,
  date: 13,
  choice: 10,
  places: 18,
  units: 24,
};

/** The same as a sheet, under its title and over its notes. */
export function writeLedger(table: LedgerTable, sheetName: string): SheetLayout {
  const [heads = [], ...rows] = ledgerRows(table);
  const { columns } = LEDGER_SHAPES[table.kind];
  const drawing = drawSheet(
    sheetName,
    heads.map((_, at) => WIDTHS[columns[at]?.type ?? 'text']),
  );
  const title = titleOf(table, sheetName);
  if (title !== null) drawing.banner(title, 'title');
  drawing.heads(heads);
  drawing.endHeads();
  for (const cells of rows) {
    drawing.row(
      cells.map((text, at) =>
        columns[at]?.type === 'number' ? numberCell(text, 'figure') : textCell(text, 'name'),
      ),
    );
  }
  for (const note of table.notes) drawing.banner(note, 'note');
  return drawing.layout('landscape');
}

/** What is made up says so, so that it is read as such again. */
function titleOf({ title, synthetic }: LedgerTable, sheetName: string): string | null {
  return synthetic ? markSynthetic(title ?? sheetName, { synthetic }) : title;
}
