import type { Grid } from '#server/formats/grid.ts';

import { cellsOfRow, filledCells } from './cells.ts';
import { findPeriod } from './printed-period.ts';
import type { Reading } from './reading.ts';
import { foldName, foldText } from './text.ts';

const MAX_ROWS = 30;

/** What a sheet that is none of the known tables looks like, in words that an officer knows; null: like nothing. */
export function tableLook({ grid, context }: Reading): string | null {
  const { names } = context;
  const top = grid.cells.slice(0, MAX_ROWS).map((_, row) => filledCells(grid, row));
  const format = fileFormat(grid);
  if (format !== null) return format;
  const firsts = top.flatMap(([first]) => (first === undefined ? [] : [foldText(first.text)]));
  if (firsts.some((text) => text.startsWith('数据库:'))) {
    const isOne = firsts.some((text) => text.startsWith('指标:'));
    return `国家统计局网站的导出（${isOne ? '一个指标、各地区按月' : '一个地区、各指标按月'}）`;
  }
  if (top.some((cells) => cells.some(({ text }) => /^(?:指标编号|indicator)$/iu.test(text)))) {
    return '本系统导出的宽表';
  }
  const count = (cells: readonly { text: string }[], isOne: (text: string) => boolean) =>
    cells.filter(({ text }) => text !== '' && isOne(text)).length;
  const isRegion = (text: string) => names.region(text) !== null;
  if (top.some((cells) => count(cells, isRegion) > 1)) return '指标作行、地区作列的表';
  const down = grid.cells.map((_, row) => filledCells(grid, row)[0] ?? { text: '' });
  const isIndicator = (text: string) => names.indicator(text) !== null;
  if (count(down, isRegion) > 1 && top.some((cells) => count(cells, isIndicator) > 0)) {
    return '地区作行、指标作列的表';
  }
  const isMonth = (text: string) => findPeriod(text, 2000) !== null;
  return top.some((cells) => count(cells, isMonth) > 1) ? '时期作列的表' : null;
}

/** Formats of statistics software, of which only the text is seen here. */
function fileFormat(grid: Grid): string | null {
  const [first = '', ...others] = cellsOfRow(grid, 0).map(({ text }) => foldName(text));
  if (/^(?:charset|axis-version|codepage|language)=/u.test(first)) return 'PC-Axis（.px）文件';
  const heads = [first, ...others];
  if (heads.includes('obs_value') || heads.includes('dataflow')) return 'SDMX-CSV 文件';
  if (!(grid.cells[0]?.[0] ?? '').trim().startsWith('{')) return null;
  const text = grid.cells.slice(0, MAX_ROWS).flat().join(',');
  return /dataset|"dimension|"class/u.test(text) ? 'JSON-stat 文件' : 'JSON 文件';
}

/** The way that is always open, and where a form of it is to be had. */
export function longTableWay({ context }: Reading): string {
  const way =
    '请改成长表再载入：每行一个数，表头是“通报、指标、地区、时期、实际完成”（可以另有“目标”“单位”），时期写作“2019年1-6月”';
  if (context.release === null) return way;
  const { id } = context.release;
  return `${way}；已写好本期指标、地区和时期、只等填数的长表，可从 /api/v1/releases/${id}/long-table.csv 下载，或用 npm run export -- long-table ${id} --out 长表.csv 写出，填好后直接载入`;
}
