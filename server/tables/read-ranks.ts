import { hasSmallDigit } from '#domain/note-mark.ts';
import { parsePrintedRank, saysUnranked } from '#domain/printed-rank.ts';

import type { IndicatorColumn } from './indicator-header.ts';
import { cureOfMark, takeNoteMark } from './marked-cell.ts';
import { readMissing } from './missing.ts';
import { sayCell } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { PrintedCell, PrintedRow, WiderRank } from './types.ts';

const WIDER = [
  { column: 'rank-in-province', group: '全省' },
  { column: 'rank-in-nation', group: '全国' },
] as const;

/** The place in the table's own group, and those in wider ones, which are kept apart. */
export function readRanks(
  reading: Reading,
  cellIn: (column: IndicatorColumn) => PrintedCell | null,
): { rank: PrintedCell | null; widerRanks: Pick<PrintedRow, 'widerRanks'> } {
  const wider: WiderRank[] = [];
  const own = readRankCell(reading, cellIn('rank'));
  const ownGroup = own === null ? null : (parsePrintedRank(own.text)?.group ?? null);
  if (own !== null && ownGroup !== null) wider.push({ ...own, group: ownGroup });
  for (const { column, group } of WIDER) {
    const cell = readRankCell(reading, cellIn(column));
    const isFilled = cell !== null && readMissing(cell.text, reading.missingSymbols) === null;
    if (isFilled && !saysUnranked(cell.text)) wider.push({ ...cell, group });
  }
  return {
    // 全省第5 under 排位 is no place in the city.
    rank: own === null || ownGroup === null ? own : { ...own, text: '' },
    widerRanks: wider.length === 0 ? {} : { widerRanks: wider },
  };
}

function readRankCell(reading: Reading, printed: PrintedCell | null): PrintedCell | null {
  if (printed === null) return null;
  const cell = takeNoteMark(reading, printed);
  const isRank = !hasSmallDigit(cell.text) && parsePrintedRank(cell.text) !== null;
  const isNone = readMissing(cell.text, reading.missingSymbols) !== null;
  if (!isRank && !isNone && !saysUnranked(cell.text)) {
    reading.log.error('bad-rank', cell, {
      found: printed.text,
      expected: {
        zh: '排位，如 3、第三、并列第3、3/6，或留空',
        en: 'a rank, such as 3, “第三”, “并列第3”, 3/6, or blank',
      },
      cure: cureOfMark(printed) ?? {
        zh: `请把${sayCell(printed).zh}改为整数排位；不参加排位就留空。`,
        en: `Put a whole number in place of ${sayCell(printed).en}; leave it blank where there is no rank.`,
      },
    });
  }
  return cell;
}
