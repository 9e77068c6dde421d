import type { Indicator } from '#domain/dictionary.ts';
import { figuresOf } from '#domain/facts.ts';

import type { ProblemWords } from '#server/formats/problem.ts';
import { placeLabel, type Place } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { PrintedTable } from './types.ts';

/**
 * Half an enterprise can't enter a register: 5.5 among counts is a rate, or a slip. Of a file that is a
 * warning, for what is printed is taken as it is printed; where it is typed, it is refused.
 */
export function checkCounts({ indicators, log }: Reading, table: PrintedTable): void {
  const told = new Set(log.problems.map(({ row, column }) => `${row} ${column}`));
  for (const figure of figuresOf(table)) {
    const indicator = indicators.get(figure.indicatorId);
    if (indicator === undefined || told.has(`${figure.row} ${figure.column}`)) continue;
    if (isBrokenCount(indicator, figure.value))
      log.warn('bad-number', figure, brokenCount(figure, figure.text, indicator));
  }
}

export function isBrokenCount({ measure }: Indicator, value: number | null): boolean {
  return measure === 'count' && value !== null && !Number.isInteger(value);
}

export function brokenCount(place: Place, found: string, { name, unit }: Indicator): ProblemWords {
  return {
    found,
    expected: `以“${unit}”计的整数`,
    cure: `${placeLabel(place)}的“${found}”不是整数，而“${name}”是个数（${unit}）；已照样读入；请核对这一格和表头、单位，不对就改正后重新载入。`,
  };
}
