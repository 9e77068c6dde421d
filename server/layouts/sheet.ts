import type { Area } from '#domain/layout/area.ts';
import { isWithin } from '#domain/layout/area.ts';
import type { Grid } from '#server/formats/grid.ts';
import type { MissingSymbols } from '#server/tables/missing.ts';
import { readFigureCell, type FigureCell } from './words/figure-cell.ts';
import { readHead, type HeadFacts } from './words/head-facts.ts';

/** A sheet with what each of its cells could be. Rows and columns count from 1. */
export interface Sheet {
  name: string | null;
  rows: number;
  columns: number;
  /** As shown; '' where nothing is, outside the sheet as well. */
  text: (row: number, column: number) => string;
  /** Null: no figure and no sign for one; blank cells are null too. */
  figure: (row: number, column: number) => FigureCell | null;
  head: (row: number, column: number) => HeadFacts;
  /** The merged area whose text stands here; null: the cell stands for itself. */
  merge: (row: number, column: number) => Area | null;
  hasMerges: boolean;
}

/** `leftOut` are areas that are read as if nothing stood there. */
export function openSheet(
  { sheet, cells, merges = [] }: Grid,
  { symbols, leftOut }: { symbols: MissingSymbols; leftOut: readonly Area[] },
): Sheet {
  const byTopLeft = new Map(merges.map((area) => [`${area.top} ${area.left}`, area]));
  const heads = new Map<string, HeadFacts>();
  const figures = new Map<string, FigureCell | null>();
  const text = (row: number, column: number) => {
    const found = cells[row - 1]?.[column - 1] ?? '';
    if (found === '' || found.trim() === '') return '';
    return leftOut.some((area) => isWithin(area, row, column)) ? '' : found;
  };
  return {
    name: sheet,
    rows: cells.length,
    columns: cells.reduce((most, row) => Math.max(most, row.length), 0),
    text,
    figure: (row, column) => {
      const found = text(row, column);
      return found === '' ? null : memo(figures, found, (one) => readFigure(one, symbols));
    },
    head: (row, column) => memo(heads, text(row, column), readHead),
    merge: (row, column) => byTopLeft.get(`${row} ${column}`) ?? null,
    hasMerges: merges.length > 0,
  };
}

function memo<T>(known: Map<string, T>, text: string, read: (text: string) => T): T {
  const found = known.get(text);
  if (found !== undefined) return found;
  const answer = read(text);
  known.set(text, answer);
  return answer;
}

/** 1-12月完成 is no target, though it begins like one. */
function readFigure(text: string, symbols: MissingSymbols): FigureCell | null {
  const cell = readFigureCell(text, symbols);
  if (cell?.value !== null || cell.missing !== null) return cell;
  const { months, year, label, kind } = readHead(text);
  const isHead = months !== null || year !== null || label !== null || kind !== null;
  return isHead || !/\d|第/u.test(text.normalize('NFKC')) ? null : cell;
}
