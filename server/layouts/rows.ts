import { readPeriodCell } from './words/period-cell.ts';
import { isMuddled, isNoChange } from './words/change-words.ts';
import type { Sheet } from './sheet.ts';

/** The columns that one table, or several below one another, take up. */
export interface Band {
  left: number;
  right: number;
}

/**
 * What a row is at first sight: `body` holds figures; `times` years or months that head columns; `words`
 * titles, heads, groups, notes; `group` a numbered name over lines; `numbers` counts the columns (1, 2, 3 …); `page` is a page's number.
 */
export type RowKind = 'blank' | 'body' | 'times' | 'words' | 'group' | 'numbers' | 'page';

export interface RowCell {
  column: number;
  text: string;
}

export function cellsOfRow(sheet: Sheet, row: number, { left, right }: Band): RowCell[] {
  const cells: RowCell[] = [];
  for (let column = left; column <= right; column += 1) {
    const text = sheet.text(row, column);
    if (text !== '') cells.push({ column, text });
  }
  return cells;
}

export function rowKind(sheet: Sheet, row: number, band: Band): RowKind {
  const cells = cellsOfRow(sheet, row, band);
  if (cells.length === 0) return 'blank';
  const figures = figuresOf(sheet, row, cells);
  if (figures.length === 0 && isMuddledLine(sheet, row, cells)) return 'body';
  if (figures.length === 0 || isHeadWithGaps(sheet, row, cells, figures)) return 'words';
  if (isNumberedGroup(sheet, row, cells, figures)) return 'group';
  if (cells.length === 1 && band.right > band.left) {
    return /^[-—–\s]*\d{1,4}[-—–\s]*$/u.test(cells[0]?.text ?? '') ? 'page' : 'body';
  }
  if (isTimes(sheet, row, cells, figures)) return 'times';
  return isNumbering(cells, figures) ? 'numbers' : 'body';
}

/** 上升 | 持平 | 下降 are heads of counts: 持平 is a figure where it stands among no such words. */
function figuresOf(sheet: Sheet, row: number, cells: readonly RowCell[]): RowCell[] {
  const isOfHeads = cells.some(({ text }) => /^(?:上升|下降|上涨|下跌|增长)$/u.test(text.trim()));
  return cells.filter(
    ({ column, text }) => sheet.figure(row, column) !== null && !(isOfHeads && isNoChange(text)),
  );
}

/** 乐平市 | ▲12.5: a line of figures that can't be read is none of heads. */
function isMuddledLine(sheet: Sheet, row: number, [name, ...others]: readonly RowCell[]): boolean {
  if (name === undefined || others.length === 0 || isMuddled(name.text)) return false;
  return sheet.head(row, name.column).label === null && others.every(({ text }) => isMuddled(text));
}

/** 1 | 地区生产总值 over lines without a number: the regions of an indicator. */
function isNumberedGroup(
  sheet: Sheet,
  row: number,
  [number, name, ...others]: readonly RowCell[],
  [figure]: readonly RowCell[],
): boolean {
  if (number === undefined || name === undefined || others.length > 0) return false;
  const isNumber = figure === number && /^\d{1,3}$/u.test(number.text.trim());
  const isNumberedBelow = sheet.text(row + 1, number.column) !== '';
  return isNumber && !isNumberedBelow && sheet.text(row + 1, name.column) !== '';
}

/** 单位 | 亿元 | - | %: the signs are for no unit. */
function isHeadWithGaps(
  sheet: Sheet,
  row: number,
  cells: readonly RowCell[],
  figures: readonly RowCell[],
): boolean {
  const [first] = cells;
  const isHead = first !== undefined && sheet.head(row, first.column).label === 'unit';
  return isHead && figures.every(({ column }) => sheet.figure(row, column)?.missing != null);
}

/** 地区 | 2016 | 2017 | 2018: all that looks like figures is a year or a month, none twice. */
function isTimes(
  sheet: Sheet,
  row: number,
  cells: readonly RowCell[],
  figures: readonly RowCell[],
): boolean {
  const times = new Set<string>();
  for (const { text } of figures) {
    if (!isTimeNumber(text)) return false;
    times.add(text);
  }
  const words = cells.filter((cell) => !figures.includes(cell));
  const hasLabel = words.some(({ column }) => sheet.head(row, column).label !== null);
  if (hasLabel) return true;
  // Figures of one row may all lie near 2,000, but seldom rise or fall by one.
  return words.length === 0 && times.size >= 2 && isStepping(figures);
}

/** @example isTimeNumber('2016') // true, as are 201902 and 2016.01; 2016.5 may be a figure */
export function isTimeNumber(text: string): boolean {
  const folded = text.normalize('NFKC').trim();
  const isYear = /^(?:19[4-9]|20\d)\d$/u.test(folded);
  return isYear || (/^(?:19|20)\d{2}/u.test(folded) && readPeriodCell(text).length > 0);
}

function isStepping(cells: readonly RowCell[]): boolean {
  const numbers = cells.map(({ text }) => Number(text));
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** 甲 | 1 | 2 | 3: columns counted under their heads. */
function isNumbering(cells: readonly RowCell[], figures: readonly RowCell[]): boolean {
  const others = cells.filter((cell) => !figures.includes(cell));
  const numbers = figures.map(({ text }) => /^[(（]?(\d{1,2})[)）]?$/u.exec(text.trim())?.[1]);
  const isCounted = numbers.every((number, index) => Number(number) === index + 1);
  return (
    isCounted &&
    figures.length >= 2 &&
    others.every(({ text }) => /^[甲乙丙丁戊]$|^栏次$/u.test(text.trim()))
  );
}

/** A line that holds for the whole table, or says who made it; no head of columns. */
export function isLine(text: string): boolean {
  return isUnitLine(text) || MAKER_LINE.test(text) || LABELLED_LINE.test(text);
}

/** 单位：亿元 over one column. */
export function isUnitLine(text: string): boolean {
  return UNIT_LINE.test(text);
}

const UNIT_LINE = /^\s*[(（【[]?\s*(?:计量|金额|货币|数据)?单\s*位\s*[:：]/u;
const MAKER_LINE = /^\s*(?:编制|填报|制表|报送|发布|填表)[^:：]{0,6}[:：]/u;
const LABELLED_LINE = /^\s*(?:日期|时间|指标|地区|数据库|制表人|审核人)\s*[:：]/u;

/** 注：, 资料来源：, [1]为…, or a whole sentence. */
export function isNoteLine(text: string): boolean {
  const trimmed = text.trim();
  return (
    /^(?:附?注|备注|说明|资料来源|数据来源|来源|Note|Source)s?\s*\d*\s*[:：.、]/iu.test(trimmed) ||
    /^(?:[\p{No}*＊#†]|\[\d+\]|［\d+］|【注】)/u.test(trimmed) ||
    /[。；]$/u.test(trimmed)
  );
}

/** 续表, （续）, — 1 —, 第2页: left between printed pages. */
export function isPageLine(text: string): boolean {
  return /^\s*(?:[-—–]+\s*\d+\s*[-—–]+|[(（]?续(?:上)?[表页]?\s*[\d一二三四五六七八九十]*[)）]?|第\s*\d+\s*页.*|(?:接|转)(?:上|下)页)\s*$/u.test(
    text,
  );
}
