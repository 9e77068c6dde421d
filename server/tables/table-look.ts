import { foldName, foldText } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';
import type { Grid } from '#server/formats/grid.ts';

import { cellsOfRow, filledCells } from './cells.ts';
import { findPeriod } from './printed-period.ts';
import type { Reading } from './reading.ts';

const MAX_ROWS = 30;

const LOOKS = {
  oneIndicator: {
    zh: '国家统计局网站的导出（一个指标、各地区按月）',
    en: 'an export from the site of the National Bureau of Statistics (one indicator, regions by month)',
  },
  oneRegion: {
    zh: '国家统计局网站的导出（一个地区、各指标按月）',
    en: 'an export from the site of the National Bureau of Statistics (one region, indicators by month)',
  },
  wide: { zh: '本系统导出的宽表', en: 'a wide table exported by this system' },
  regionColumns: {
    zh: '指标作行、地区作列的表',
    en: 'a table with indicators in rows and regions in columns',
  },
  regionRows: {
    zh: '地区作行、指标作列的表',
    en: 'a table with regions in rows and indicators in columns',
  },
  periodColumns: { zh: '时期作列的表', en: 'a table with periods in columns' },
  pcAxis: { zh: 'PC-Axis（.px）文件', en: 'a PC-Axis (.px) file' },
  sdmx: { zh: 'SDMX-CSV 文件', en: 'an SDMX-CSV file' },
  jsonStat: { zh: 'JSON-stat 文件', en: 'a JSON-stat file' },
  json: { zh: 'JSON 文件', en: 'a JSON file' },
} as const satisfies Record<string, Said>;

/** What a sheet that is none of the known tables looks like, in words that an officer knows; null: like nothing. */
export function tableLook({ grid, context }: Reading): Said | null {
  const { names } = context;
  const top = grid.cells.slice(0, MAX_ROWS).map((_, row) => filledCells(grid, row));
  const format = fileFormat(grid);
  if (format !== null) return format;
  const firsts = top.flatMap(([first]) => (first === undefined ? [] : [foldText(first.text)]));
  if (firsts.some((text) => text.startsWith('数据库:'))) {
    const isOne = firsts.some((text) => text.startsWith('指标:'));
    return isOne ? LOOKS.oneIndicator : LOOKS.oneRegion;
  }
  if (top.some((cells) => cells.some(({ text }) => /^(?:指标编号|indicator)$/iu.test(text)))) {
    return LOOKS.wide;
  }
  const count = (cells: readonly { text: string }[], isOne: (text: string) => boolean) =>
    cells.filter(({ text }) => text !== '' && isOne(text)).length;
  const isRegion = (text: string) => names.region(text) !== null;
  if (top.some((cells) => count(cells, isRegion) > 1)) return LOOKS.regionColumns;
  const down = grid.cells.map((_, row) => filledCells(grid, row)[0] ?? { text: '' });
  const isIndicator = (text: string) => names.indicator(text) !== null;
  if (count(down, isRegion) > 1 && top.some((cells) => count(cells, isIndicator) > 0)) {
    return LOOKS.regionRows;
  }
  const isMonth = (text: string) => findPeriod(text, 2000) !== null;
  return top.some((cells) => count(cells, isMonth) > 1) ? LOOKS.periodColumns : null;
}

/** Formats of statistics software, of which only the text is seen here. */
function fileFormat(grid: Grid): Said | null {
  const [first = '', ...others] = cellsOfRow(grid, 0).map(({ text }) => foldName(text));
  if (/^(?:charset|axis-version|codepage|language)=/u.test(first)) return LOOKS.pcAxis;
  const heads = [first, ...others];
  if (heads.includes('obs_value') || heads.includes('dataflow')) return LOOKS.sdmx;
  if (!(grid.cells[0]?.[0] ?? '').trim().startsWith('{')) return null;
  const text = grid.cells.slice(0, MAX_ROWS).flat().join(',');
  return /dataset|"dimension|"class/u.test(text) ? LOOKS.jsonStat : LOOKS.json;
}

/** The way that is always open, and where a form of it is to be had. */
export function longTableWay({ context }: Reading): Said {
  if (context.release === null) return LONG_TABLE;
  const { id } = context.release;
  return {
    zh: `${LONG_TABLE.zh}；已写好本期指标、地区和时期、只等填数的长表，可从 /api/v1/releases/${id}/long-table.csv 下载，或用 npm run export -- long-table ${id} --out 长表.csv 写出，填好后直接导入`,
    en: `${LONG_TABLE.en}; one that has this release’s indicators, regions and periods and only waits for its figures is to be had from /api/v1/releases/${id}/long-table.csv, or from “npm run export -- long-table ${id} --out 长表.csv”: fill it in and load it`,
  };
}

/** The end of a sentence, in English. */
const LONG_TABLE: Said = {
  zh: '请改成长表再导入：每行一个数，表头是“通报、指标、地区、时期、实际完成”（可以另有“目标”“单位”），时期写作“2019年1-6月”',
  en: 'turn it into a long table and load that: a row for each figure, under the headings “通报”, “指标”, “地区”, “时期”, “实际完成” (and “目标”, “单位” if you like), with periods like “2019年1-6月”',
};
