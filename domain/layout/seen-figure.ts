import type { MissingReason } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';

/**
 * What a figure of a sheet is: `level` an amount, `growth` a rate beside one, `actual` the only figure
 * of its kind (a board of rates, an index, a count), `lastYear` the amount of the same months a year
 * before, `reference` of a wider place beside the office's own.
 */
export const SEEN_KINDS = [
  'level',
  'growth',
  'actual',
  'target',
  'rank',
  'lastYear',
  'reference',
] as const;
export type SeenKind = (typeof SEEN_KINDS)[number];

/** A figure, with all that its cell and the heads it stands under say of it. Null: they don't. */
export interface SeenFigure {
  sheet: string | null;
  /** Rows and columns count from 1; of a file without cells its place in the list of values. */
  row: number;
  column: number;
  /** `B6`; of a file without cells the index of the value, counted from 0. */
  address: string;
  /** Its full name where the dictionary knows it, else as printed. */
  region: string | null;
  regionId: string | null;
  /** Without number, unit, indentation, 其中：, # and mark. */
  indicator: string | null;
  indicatorId: string | null;
  /** Of a sub-item: what it is part of, as printed. */
  parent: string | null;
  /** As it holds for this cell: %, 亿元, 上年同月=100, 位. */
  unit: string | null;
  period: Period | null;
  kind: SeenKind | null;
  /** Of a rank what is ranked, of a reference the kind that it would have. */
  of: SeenKind | null;
  /** Of a rank: whose, where that is not the table's own regions: 全省. */
  group: string | null;
  /** Of a growth or an index: 同比, 环比, 累计. */
  basis: string | null;
  /** As the cell shows it, without the note's mark. */
  text: string;
  /** A plain decimal, of a percent the figure before the sign; null: none, or a target in words. */
  value: string | null;
  /** Why there is no figure. */
  missing: MissingReason | null;
  note: string | null;
  /** What the file's format says of it: preliminary, estimated. */
  status: string | null;
}
