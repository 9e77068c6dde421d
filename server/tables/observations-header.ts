import { parseRecords } from '#server/formats/csv.ts';
import { recognizeDelimiter } from '#server/formats/delimiter.ts';

import type { CappedLog } from './capped-log.ts';
import { cellTexts, ONE_OF_EACH_COLUMN } from './expected-words.ts';
import { foldHead } from './text.ts';

export type ObservationColumn =
  | 'release'
  | 'indicator'
  | 'region'
  | 'period'
  | 'value'
  | 'unit'
  | 'missingReason'
  | 'noteMark'
  | 'target';

const HEADS: ReadonlyMap<string, ObservationColumn> = new Map([
  ['release', 'release'],
  ['通报', 'release'],
  ['indicator', 'indicator'],
  ['指标', 'indicator'],
  ['region', 'region'],
  ['地区', 'region'],
  ['period', 'period'],
  ['时期', 'period'],
  ['value', 'value'],
  ['实际完成', 'value'],
  ['unit', 'unit'],
  ['单位', 'unit'],
  ['计量单位', 'unit'],
  ['missing_reason', 'missingReason'],
  ['缺失原因', 'missingReason'],
  ['缺数原因', 'missingReason'],
  ['note_mark', 'noteMark'],
  ['注码', 'noteMark'],
  ['target', 'target'],
  ['目标', 'target'],
]);

const REQUIRED: readonly (readonly [ObservationColumn, string])[] = [
  ['indicator', '指标'],
  ['region', '地区'],
  ['period', '时期'],
  ['value', '实际完成'],
];

export type ObservationColumns = ReadonlyMap<ObservationColumn, number>;

/** Titles and notes may stand over the heads, but not many. */
const MAX_LINES_ABOVE = 20;

/** Whether a text is the tidy long CSV: one of its first lines names indicator, region and period. */
export function isObservationsText(text: string): boolean {
  const lines = text.slice(0, 10_000).match(/[^\r\n]*\S[^\r\n]*/gu) ?? [];
  const rows = lines
    .slice(0, MAX_LINES_ABOVE)
    .map((line) => parseRecords(line, '', recognizeDelimiter(line)).rows[0] ?? []);
  return findObservationHeads(rows) !== null;
}

/** Which of the rows, counted from 0, names indicator, region and period; null: none of the first. */
export function findObservationHeads(rows: readonly (readonly string[])[]): number | null {
  const index = rows.slice(0, MAX_LINES_ABOVE).findIndex((cells) => {
    const columns = new Set(cells.map(matchHead));
    return columns.has('indicator') && columns.has('region') && columns.has('period');
  });
  return index < 0 ? null : index;
}

/** Null (and errors) when a column that must be there is not. Others are left alone: an export has more. */
export function readObservationHeads(
  cells: readonly string[],
  row: number,
  log: CappedLog,
): ObservationColumns | null {
  const columns = new Map<ObservationColumn, number>();
  for (const [index, cell] of cells.entries()) {
    const column = matchHead(cell);
    if (column === null) continue;
    if (columns.has(column)) {
      log.error('duplicate-column', { row, column: index + 1 }, () => ({
        found: cell,
        expected: ONE_OF_EACH_COLUMN,
        cure: {
          zh: `请删去第${index + 1}列“${cell}”，或改名。`,
          en: `Delete column ${index + 1}, “${cell}”, or rename it.`,
        },
      }));
    }
    columns.set(column, index);
  }
  const missing = REQUIRED.filter(([column]) => !columns.has(column));
  for (const [column, name] of missing) {
    log.error('missing-column', { row, column: null }, () => ({
      found: cellTexts(cells.map((text) => ({ text }))),
      expected: {
        zh: `一列 ${column}（${name}）`,
        en: `a column “${column}” or “${name}”`,
      },
      cure: {
        zh: `请在第${row}行的表头补上 ${column}（${name}） 列。`,
        en: `Add a column “${column}” or “${name}” to the headings in row ${row}.`,
      },
    }));
  }
  return missing.length === 0 ? columns : null;
}

function matchHead(cell: string): ObservationColumn | null {
  return HEADS.get(foldHead(cell)) ?? null;
}
