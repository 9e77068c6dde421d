import type { SeenKind } from '#domain/layout/seen-figure.ts';

/** Months of a year, both within: 1-5月. */
export interface Months {
  from: number;
  to: number;
}

/** What a column or a row of heads holds, as its own head says: 地区, 指标名称, 计量单位. */
export type HeadLabel =
  | 'region'
  | 'indicator'
  | 'period'
  | 'unit'
  | 'kind'
  | 'value'
  | 'number'
  | 'department'
  | 'note'
  | 'code'
  | 'status';

/** All that the text of one cell says of the figures it stands for. */
export interface HeadFacts {
  /**
   * What is left when the rest is taken: a name, or ''. Without number (一、, 1., （一）, 2-1), 其中：,
   * #, indentation, note marks and line breaks; of a head in two languages the Chinese part.
   */
  name: string;
  /** 其中：, # or indentation: it is part of what stands above it. */
  isSub: boolean;
  /** Leading blanks; a full-width space counts as two. */
  indent: number;
  /** The mark of a note behind it. */
  note: string | null;
  year: number | null;
  months: Months | null;
  /** The year of the last month, where it is another one: 2018年9月-2019年8月. */
  endYear: number | null;
  /** From January on, or one month or quarter; null: not said. */
  span: 'cumulative' | 'single' | null;
  /** 2019年, 全年: no month is named, or all are. */
  isWholeYear: boolean;
  /** As printed, folded: 亿元 and % of “单位：亿元、%”. */
  units: readonly string[];
  kind: SeenKind | null;
  /** What is ranked or aimed at: growth in 增速位次 and 目标增速. */
  of: SeenKind | null;
  /** Whose ranks they are, where it is not the table's own regions: 全省. */
  group: string | null;
  /** 同比, 环比 or 累计. */
  basis: string | null;
  /** The word that says that no figure here is to be kept: 增减额, 与目标的差距, 比重. */
  derived: string | null;
  label: HeadLabel | null;
  total: 'total' | 'subtotal' | null;
}

const NOTHING: HeadFacts = {
  name: '',
  isSub: false,
  indent: 0,
  note: null,
  year: null,
  months: null,
  endYear: null,
  span: null,
  isWholeYear: false,
  units: [],
  kind: null,
  of: null,
  group: null,
  basis: null,
  derived: null,
  label: null,
  total: null,
};

/**
 * What a cell with words says: a head, a title, a line of units, a sheet's name, a name of a row.
 * @example readHead('1-6月完成（亿元）') // { months: { from: 1, to: 6 }, kind: 'level', units: ['亿元'], … }
 */
export function readHead(text: string): HeadFacts {
  return { ...NOTHING, name: text.trim() };
}
