import type { Indicator } from '#server/domain/dictionary.ts';
import { figuresOf } from '#server/domain/facts.ts';

import { placeLabel, type Place, type ProblemWords } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { PrintedTable } from './types.ts';

/** Half an enterprise can't enter a register: 5.5 among counts is a rate, or a slip. */
export function checkCounts({ indicators, log }: Reading, table: PrintedTable): void {
  const told = new Set(log.problems.map(({ row, column }) => `${row} ${column}`));
  for (const figure of figuresOf(table)) {
    const indicator = indicators.get(figure.indicatorId);
    if (indicator === undefined || told.has(`${figure.row} ${figure.column}`)) continue;
    if (isBrokenCount(indicator, figure.value))
      log.error('bad-number', figure, brokenCount(figure, figure.text, indicator));
  }
}

export function isBrokenCount({ measure }: Indicator, value: number | null): boolean {
  return measure === 'count' && value !== null && !Number.isInteger(value);
}

export function brokenCount(place: Place, found: string, { name, unit }: Indicator): ProblemWords {
  return {
    found,
    expected: `以“${unit}”计的整数`,
    cure: `${placeLabel(place)}的“${found}”不是整数，而“${name}”是个数（${unit}）；请核对这一格和表头、单位，改正后重新载入。`,
  };
}
