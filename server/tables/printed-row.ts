import { foldText } from '#domain/fold.ts';
import { hasSmallDigit, splitNoteMark } from '#domain/note-mark.ts';
import type { Period } from '#domain/period.ts';
import { parsePrintedRank } from '#domain/printed-rank.ts';
import { sayName } from '#domain/said-names.ts';
import { parseTarget } from '#domain/target.ts';

import { actualColumns } from './actual-column.ts';
import { cellAt } from './cells.ts';
import { quotedUnit } from './expected-words.ts';
import { readFigureNumber } from './figure-number.ts';
import { readFigure } from './figure.ts';
import type { IndicatorColumns } from './indicator-columns.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import { readMissing } from './missing.ts';
import { cureOfMark, takeNoteMark, withNoteMarks } from './marked-cell.ts';
import { sayCell, sayPlace } from './problem-log.ts';
import { readRanks } from './read-ranks.ts';
import type { Reading } from './reading.ts';
import type { PrintedCell, PrintedRow } from './types.ts';

/** What is known of a row before its figures are read. */
export interface RowSubject {
  no: number | null;
  indicatorId: string;
  regionId: string;
  departmentId: string | null;
  period: Period;
  /** The mark of a note behind the row's name. */
  nameMark: string | null;
}

/** Target, actual, gap and rank of one row; null (and errors) when the actual figure is unreadable. */
export function readPrintedRow(
  reading: Reading,
  columns: IndicatorColumns,
  row: number,
  subject: RowSubject,
): PrintedRow | null {
  const { nameMark, ...own } = subject;
  const { indicatorId, regionId, period } = own;
  const cell = (column: IndicatorColumn) => cellOf(reading, columns, row, column);
  const target = readTargetCell(reading, cell('target'));
  const gap = readGapCell(reading, cell('gap'));
  const { rank, widerRanks } = readRanks(reading, cell);
  const actualCell = actualOf(reading, columns, row, subject);
  if (actualCell === null) return null;
  const actual = readFigure(reading, actualCell, { indicatorId, regionId, period });
  if (actual === null) return null;
  const marked = withNoteMarks(actual, nameMark, readNoMark(reading, columns, row));
  return { ...own, target, actual: marked, gap, rank, ...widerRanks };
}

/** Null (and an error) where the table holds growth only of what is counted, or amounts only of a rate. */
function actualOf(
  reading: Reading,
  columns: IndicatorColumns,
  row: number,
  { indicatorId }: RowSubject,
): PrintedCell | null {
  const [column] = actualColumns(reading, columns, row, indicatorId);
  if (column !== undefined) return cellAt(reading.grid, row, column);
  const name = cellAt(reading.grid, row, columns.get('name') ?? 0);
  const indicator = reading.indicators.get(indicatorId);
  const [known, unit] = [sayName(indicator ?? { name: '' }), indicator?.unit ?? ''];
  reading.log.error('missing-column', name, {
    found: known,
    expected: { zh: `以“${unit}”计的数`, en: `a figure in ${quotedUnit(unit)}` },
    cure: {
      zh: `第${row + 1}行“${known.zh}”以“${unit}”计，表里没有这样的一列，请补上，或在数据字典里另设一个指标。`,
      en: `“${known.en}” in row ${row + 1} is measured in ${quotedUnit(unit)}, and the table has no such column. Add it, or add another indicator to the dictionary.`,
    },
  });
  return null;
}

/** Null where the table has no such column. */
export function cellOf(
  reading: Reading,
  columns: IndicatorColumns,
  row: number,
  column: IndicatorColumn,
): PrintedCell | null {
  const index = columns.get(column);
  return index === undefined ? null : cellAt(reading.grid, row, index);
}

/** 序号; null when blank or when there is no such column. */
export function readNo(reading: Reading, columns: IndicatorColumns, row: number): number | null {
  const cell = cellOf(reading, columns, row, 'no');
  if (cell === null || cell.text === '') return null;
  // ③ alone is a number of the list; 3① is 3 with a mark.
  const { text } = splitNoteMark(cell.text);
  const no = hasSmallDigit(text) && /\d/u.test(text) ? undefined : numberIn(text);
  if (no !== undefined) return Number(no);
  reading.log.error('bad-value', cell, {
    found: cell.text,
    expected: { zh: '序号，如 1、2、3', en: 'a number of the list, such as 1, 2, 3' },
    cure: {
      zh: `请把${sayCell(cell).zh}改为整数序号。`,
      en: `Put a whole number in place of ${sayCell(cell).en}.`,
    },
  });
  return null;
}

function numberIn(text: string): string | undefined {
  const folded = foldText(text).replace(/^\((.+)\)$/u, '$1');
  const plain = /^(\d{1,4})[.、]?$/u.exec(folded)?.[1];
  if (plain !== undefined) return plain;
  const chinese = /^([一二三四五六七八九十]{1,3})[.、]?$/u.exec(folded)?.[1];
  const number = chinese === undefined ? undefined : parsePrintedRank(chinese)?.rank;
  return number?.toString();
}

function readNoMark(reading: Reading, columns: IndicatorColumns, row: number): string | null {
  return splitNoteMark(cellOf(reading, columns, row, 'no')?.text ?? '').noteMark;
}

/** A symbol for "no figure" in the target's place says that there is no target: a blank text. */
function readTargetCell(reading: Reading, printed: PrintedCell | null): PrintedCell | null {
  if (printed === null) return null;
  const cell = takeNoteMark(reading, printed);
  const { row, column } = cell;
  if (readMissing(cell.text, reading.missingSymbols) !== null) return { text: '', row, column };
  if (parseTarget(cell.text) === null) {
    reading.log.error('bad-target', cell, {
      found: printed.text,
      expected: {
        zh: '目标，如 10.5、8-8.5、10%以上、12%以下、5%左右',
        en: 'a target, such as 10.5, 8-8.5, “10%以上”, “12%以下”, “5%左右”',
      },
      cure: cureOfMark(printed) ?? {
        zh: `${sayPlace(cell).zh}的目标“${printed.text}”无法识别，请改为数字、范围或“…以上”“…以下”。`,
        en: `The target “${printed.text}” at ${sayPlace(cell).en} is not understood. Make it a number, a range, or “…以上” or “…以下”.`,
      },
    });
  }
  return cell;
}

function readGapCell(reading: Reading, printed: PrintedCell | null): PrintedCell | null {
  if (printed === null) return null;
  const cell = takeNoteMark(reading, printed);
  const isReadable =
    /^(?:已|未)完成$/u.test(cell.text) ||
    readFigureNumber(cell.text) !== null ||
    readMissing(cell.text, reading.missingSymbols) !== null;
  if (!isReadable) {
    reading.log.error('bad-value', cell, {
      found: printed.text,
      expected: {
        zh: '与目标的差距：数字、已完成、未完成，或留空',
        en: 'the gap to the target: a number, “已完成”, “未完成”, or blank',
      },
      cure: cureOfMark(printed) ?? {
        zh: `请把${sayCell(printed).zh}改为数字、“已完成”或“未完成”；没有就留空。`,
        en: `Put a number, “已完成” or “未完成” in place of ${sayCell(printed).en}; where there is none, leave it blank.`,
      },
    });
  }
  return cell;
}
