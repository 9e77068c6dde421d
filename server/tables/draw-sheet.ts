import type { CellRole, LayoutCell, Merge, SheetLayout } from '#server/formats/sheet-layout.ts';

/** A sheet being drawn from top to bottom. */
export interface Drawing {
  /** One text over the whole width: a title, a unit, a department, a note. */
  readonly banner: (text: string, role: CellRole) => void;
  /** Cells from the left; blank ones follow to the table's width. */
  readonly row: (cells: readonly LayoutCell[]) => void;
  /** Heads; `null` goes on what stands to its left. */
  readonly heads: (texts: readonly (string | null)[]) => void;
  /** What is drawn so far stays in sight and is repeated on every page. */
  readonly endHeads: () => void;
  readonly layout: (orientation?: SheetLayout['orientation']) => SheetLayout;
}

export function drawSheet(name: string, columnWidths: readonly number[]): Drawing {
  const rows: LayoutCell[][] = [];
  const merges: Merge[] = [];
  let headRows = 0;
  const width = columnWidths.length;
  const add = (cells: readonly LayoutCell[], filler: CellRole): void => {
    const blanks = Array.from({ length: width - cells.length }, () => textCell('', filler));
    rows.push([...cells, ...blanks]);
  };
  return {
    banner: (text, role) => {
      if (width > 1) merges.push({ row: rows.length, column: 0, rows: 1, columns: width });
      add([textCell(text, role)], role);
    },
    row: (cells) => add(cells, 'figure'),
    heads: (texts) => {
      merges.push(...mergeHeads(texts, rows.length));
      add(
        texts.map((text) => textCell(text ?? '', 'head')),
        'head',
      );
    },
    endHeads: () => (headRows = rows.length),
    layout: (orientation = 'portrait') => ({
      name,
      columnWidths,
      rows,
      merges,
      headRows,
      orientation,
    }),
  };
}

/** @example mergeHeads(['城镇', null, '农村', null], 2) // two merges of two columns in row 2 */
function mergeHeads(texts: readonly (string | null)[], row: number): Merge[] {
  return texts.flatMap((text, column) => {
    if (text === null) return [];
    const next = texts.findIndex((other, index) => index > column && other !== null);
    const columns = (next < 0 ? texts.length : next) - column;
    return columns > 1 ? [{ row, column, rows: 1, columns }] : [];
  });
}

export function textCell(text: string, role: CellRole): LayoutCell {
  return { value: text === '' ? null : text, role, numberFormat: null };
}
