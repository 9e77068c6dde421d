import type { ObservationColumns } from './observations-header.ts';
import type { SeenUnit } from './seen-unit.ts';
import { unitsBehind, unitsOfLine } from './unit-words.ts';

/** What the head of the values or targets says of their unit, else the lines over all heads. */
export interface LongTableUnits {
  value: SeenUnit | null;
  target: SeenUnit | null;
}

interface Line {
  cells: readonly string[];
  /** Counted from 1. */
  row: number;
}

/**
 * The units of a long table that stand over its rows: 实际完成（亿元）, 单位：亿元, a title's （亿元）.
 * `above` are the lines over its heads.
 */
export function longTableUnits(
  head: Line,
  above: readonly Line[],
  columns: ObservationColumns,
): LongTableUnits {
  const lines = above.flatMap((line) => seenIn(line, unitsOfLine));
  const titles = above.flatMap((line) => seenIn(line, unitsBehind));
  const over = lines[0] ?? titles[0] ?? null;
  const ofColumn = (column: 'value' | 'target') => headUnit(head, columns.get(column)) ?? over;
  return { value: ofColumn('value'), target: ofColumn('target') };
}

function headUnit({ cells, row }: Line, index: number | undefined): SeenUnit | null {
  const text = cells[index ?? -1] ?? '';
  const units = unitsBehind(text);
  return units.length === 0
    ? null
    : { at: 'head', units, cell: { text, row, column: (index ?? -1) + 1 } };
}

function seenIn({ cells, row }: Line, read: typeof unitsOfLine): SeenUnit[] {
  return cells.flatMap((text, index) => {
    const units = read(text) ?? [];
    return units.length === 0
      ? []
      : [{ at: 'line', units, cell: { text, row, column: index + 1 } }];
  });
}
