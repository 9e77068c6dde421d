import type { Area } from '#domain/layout/area.ts';
import { SHEET_DIMENSIONS, type SheetDimension } from '#domain/layout/table-layout.ts';
import type { LayoutChange } from '#domain/layout/shown.ts';
import type { ShownFigure, SheetView } from '#server/schemas/layouts.ts';

/** What a cell is taken for; of heads the dimension. */
export const FACE_ROLES = ['figures', ...SHEET_DIMENSIONS, 'left-out', 'unclear', 'blank'] as const;
export type FaceRole = (typeof FACE_ROLES)[number];

/** What a cell is read as. */
export interface CellFace {
  role: FaceRole;
  /** Of a head all that it says: a title may name place and month. */
  says: readonly SheetDimension[];
  figure: ShownFigure | null;
  /** Something has yet to be said of the figure. */
  isOpen: boolean;
  /** Of what is left out. */
  why: string | null;
  /** It names the heads beside or below it: 指标, 地区. */
  isCaption: boolean;
  /** Where it is not as the template knows it. */
  change: LayoutChange | null;
}

type Read = Pick<SheetView, 'tables' | 'leftOut' | 'changes' | 'sheet'>;

/** A stretch of a row. */
interface Stretch {
  left: number;
  right: number;
  says: SheetDimension | 'left-out';
  why: string | null;
}

/** Rows that heads of columns take, and columns that heads of lines do. */
interface Corner {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
}

function cornerOf({ layout: { heads } }: Read['tables'][number]): Corner {
  const over = heads.filter(({ direction }) => direction.startsWith('up'));
  const beside = heads.filter(({ direction }) => direction.startsWith('left'));
  return {
    rows: new Set(over.flatMap(({ cells }) => linesBetween(cells.top, cells.bottom))),
    columns: new Set(beside.flatMap(({ cells }) => linesBetween(cells.left, cells.right))),
  };
}

/** In the corner of a table, beside heads of columns and over heads of lines. */
const isIn = ({ rows, columns }: Corner, row: number, column: number): boolean =>
  rows.has(row) && columns.has(column);

const linesBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** What was read of a sheet, ready to be asked cell by cell. */
export class Faces {
  readonly #rows = new Map<number, Stretch[]>();
  readonly #corners: readonly Corner[];
  readonly #changes: ReadonlyMap<string, LayoutChange>;

  constructor({ tables, leftOut, changes, sheet }: Read) {
    this.#corners = tables.map(cornerOf);
    for (const { cells, why } of leftOut) {
      for (const area of cells) this.#add(area, 'left-out', why);
    }
    for (const { dimension, cells } of tables.flatMap(({ layout }) => layout.heads)) {
      this.#add(cells, dimension, null);
    }
    this.#changes = new Map(
      changes.filter((one) => one.sheet === sheet).map((one) => [`${one.row}:${one.column}`, one]),
    );
  }

  /** @example faceAt({ row: 4, column: 1 }, '乐平市', null).role // 'region' */
  faceAt(
    { row, column }: { row: number; column: number },
    text: string,
    figure: ShownFigure | null,
  ): CellFace {
    const change = this.#changes.get(`${row}:${column}`) ?? null;
    const here = (this.#rows.get(row) ?? []).filter(
      ({ left, right }) => column >= left && column <= right,
    );
    const said = new Set(here.map(({ says }) => says));
    const says = SHEET_DIMENSIONS.filter((dimension) => said.has(dimension));
    const why = here.find((one) => one.says === 'left-out')?.why ?? null;
    const isBare = figure === null && says.length === 0 && why === null && text.trim() !== '';
    const isCaption = isBare && this.#corners.some((one) => isIn(one, row, column));
    return {
      role: roleOf({ figure, says, text, isLeftOut: why !== null || isCaption }),
      says,
      figure,
      isOpen: figure !== null && lacksSomething(figure),
      why,
      isCaption,
      change,
    };
  }

  #add({ top, left, bottom, right }: Area, says: Stretch['says'], why: string | null): void {
    for (let row = top; row <= bottom; row += 1) {
      const stretches = this.#rows.get(row) ?? [];
      stretches.push({ left, right, says, why });
      this.#rows.set(row, stretches);
    }
  }
}

/** A figure is one whatever else its cell says; a title that says something is more than left out. */
function roleOf({
  figure,
  says,
  text,
  isLeftOut,
}: Pick<CellFace, 'figure' | 'says'> & { text: string; isLeftOut: boolean }): FaceRole {
  if (figure) return 'figures';
  if (text.trim() === '') return 'blank';
  return says[0] ?? (isLeftOut ? 'left-out' : 'unclear');
}

const lacksSomething = ({ region, indicator, period, unit, kind }: ShownFigure): boolean =>
  region === null || indicator === null || period === null || unit === null || kind === null;
