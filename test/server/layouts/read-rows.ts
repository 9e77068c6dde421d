import type { Area } from '#domain/layout/area.ts';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import { openNameBook, type BookIndicator } from '#server/layouts/name-book.ts';
import { readGrid } from '#server/layouts/read-grid.ts';
import { NOTHING_SAID } from '#server/layouts/says.ts';

const place = (
  id: string,
  name: string,
  kind: string,
  insideId: string | null,
  names: string[],
) => ({
  ...{ id, name, kind, insideId, names },
});
const amount = (id: string, name: string, unit: string, names: string[] = []): BookIndicator[] => [
  { id, name, unit, measure: 'level', names, tiedTo: `${id}-rate` },
  {
    ...{ id: `${id}-rate`, name: `${name}增速`, unit: '%', measure: 'rate', tiedTo: id },
    names: names.map((one) => `${one}增速`),
  },
];
const single = (id: string, name: string, unit: string, measure: string): BookIndicator => ({
  ...{ id, name, unit, measure, names: [], tiedTo: null },
});

/** An invented city: what its sheets name is known here. */
export const BOOK = openNameBook({
  province: null,
  regions: [
    place('country', '全国', 'wider', null, []),
    place('province', '岚江省', 'province', null, ['全省']),
    place('city', '云汀市', 'city', 'province', ['全市', '云汀']),
    place('linxi', '临溪区', 'county', 'city', ['临溪']),
    place('shibu', '石埠县', 'county', 'city', ['石埠']),
    place('wanghu', '望湖市', 'county', 'city', ['望湖']),
  ],
  indicators: [
    ...amount('gdp', '地区生产总值', '亿元', ['GDP']),
    ...amount('iva', '规模以上工业增加值', '亿元', ['规上工业增加值']),
    ...amount('export', '出口总额', '万美元', ['出口额']),
    single('cpi-month', '居民消费价格指数（环比）', '上月=100', 'index'),
    single('cpi-year', '居民消费价格指数（同比）', '上年同月=100', 'index'),
    single('cpi-since', '居民消费价格指数（累计）', '上年同期=100', 'index'),
    single('all-in', '合计新增入库企业数', '家', 'count'),
    single('all-out', '合计退出入库企业数', '家', 'count'),
    single('industry-in', '规上工业新增入库企业数', '家', 'count'),
    single('industry-out', '规上工业退出入库企业数', '家', 'count'),
  ],
});

export interface Rows {
  /** Cells parted by |, blanks around them left away. */
  rows: readonly string[];
  sheet?: string;
  merges?: readonly Area[];
}

/** Reads a sheet as nobody has shown it before. */
export function readRows({ rows, sheet = 'Sheet1', merges = [] }: Rows): SheetReading {
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  const grid = { file: 'a.xlsx', sheet, cells, merges };
  const symbols = new Map<string, never>();
  return readGrid(
    grid,
    { book: BOOK, symbols, shown: [], template: null, hint: null },
    NOTHING_SAID,
  );
}

/** @example sayFigure(figure) // 'B3 linxi gdp 亿元 2019-01/2019-06 level 12.5' */
export function sayFigure(figure: SeenFigure): string {
  const { address, regionId, indicatorId, unit, period, kind, value } = figure;
  const months = period === null ? null : `${period.start}/${period.end}`;
  return [address, regionId, indicatorId, unit, months, kind, value].join(' ');
}
