import { USUAL_GAP_SCALE, type GapScale } from '#domain/gap-scale.ts';
import type { Said } from '#domain/said.ts';
import { readList, reportBadCell } from './dictionary-cells.ts';
import type { DictionaryLog } from './dictionary-log.ts';
import type { DictionaryRow } from './dictionary-sheet.ts';
import { readNumber } from './number.ts';

const A_FLOOR: Said = { zh: '大于 0 的数字，或空白', en: 'a number above 0, or blank' };
const THREE_STEPS: Said = {
  zh: '三个大于 0、由小到大的数字，如 0.5;1.5;3，或空白',
  en: 'three rising numbers above 0, such as 0.5;1.5;3, or blank',
};

/** Null where the row says nothing of it; what is blank beside what it says is as usual. */
export function readGapScale(row: DictionaryRow, log: DictionaryLog): GapScale | null {
  const columns = ['rate_gap_floor', 'count_gap_floor', 'gap_steps'];
  if (columns.every((column) => row.cell(column).text === '')) return null;
  return {
    rateFloor: readFloor(row, 'rate_gap_floor', log) ?? USUAL_GAP_SCALE.rateFloor,
    countFloor: readFloor(row, 'count_gap_floor', log) ?? USUAL_GAP_SCALE.countFloor,
    steps: readSteps(row, log) ?? USUAL_GAP_SCALE.steps,
  };
}

function readFloor(row: DictionaryRow, column: string, log: DictionaryLog): number | null {
  const cell = row.cell(column);
  if (cell.text === '') return null;
  const value = readNumber(cell.text)?.value ?? 0;
  if (value <= 0) reportBadCell(cell, A_FLOOR, log);
  return value;
}

function readSteps(row: DictionaryRow, log: DictionaryLog): GapScale['steps'] | null {
  const cell = row.cell('gap_steps');
  if (cell.text === '') return null;
  const texts = readList(cell);
  const [first = 0, second = 0, third = 0] = texts.map((text) => readNumber(text)?.value ?? 0);
  const isRising = texts.length === 3 && first > 0 && second > first && third > second;
  if (!isRising) reportBadCell(cell, THREE_STEPS, log);
  return isRising ? [first, second, third] : null;
}
