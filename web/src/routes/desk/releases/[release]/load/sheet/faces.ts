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

/** What was read of a sheet, ready to be asked cell by cell. */
export class Faces {
  readonly #rows = new Map<number, Stretch[]>();
  readonly #changes: ReadonlyMap<string, LayoutChange>;

  constructor({ tables, leftOut, changes, sheet }: Read) {
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
    return {
      role: roleOf({ figure, says, text, why }),
      says,
      figure,
      isOpen: figure !== null && lacksSomething(figure),
      why,
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

/** A figure is one whatever else its cell says; a head that is left out is left out. */
function roleOf({
  figure,
  says,
  text,
  why,
}: Pick<CellFace, 'figure' | 'says' | 'why'> & { text: string }): FaceRole {
  if (figure) return 'figures';
  if (text.trim() === '') return 'blank';
  if (why !== null) return 'left-out';
  return says[0] ?? 'unclear';
}

const lacksSomething = ({ region, indicator, period, unit, kind }: ShownFigure): boolean =>
  region === null || indicator === null || period === null || unit === null || kind === null;
