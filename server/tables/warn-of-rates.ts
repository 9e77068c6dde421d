import { figuresOf } from '#domain/facts.ts';

import { LEAST_INDEX } from './check-unit.ts';
import { placeLabel } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { PrintedTable } from './types.ts';

/** Offices give prices as an index (102.0) or as its rise (2.0): one in place of the other. */
export function warnOfRates({ indicators, log }: Reading, table: PrintedTable): void {
  const rates = figuresOf(table).filter(({ indicatorId, value }) => {
    const isIndex = indicators.get(indicatorId)?.unit.endsWith('=100') === true;
    return isIndex && value !== null && Math.abs(value) < LEAST_INDEX;
  });
  const [first] = rates;
  if (first === undefined) return;
  const { name = '', unit = '' } = indicators.get(first.indicatorId) ?? {};
  log.warn('rate-for-index', first, {
    found: first.text,
    expected: `以“${unit}”为单位的指数，如 102.0`,
    cure: `${placeLabel(first)}的“${first.text}”等${rates.length}个数像是涨跌幅（%），而“${name}”是指数（${unit}）：涨 2.0% 应填 102.0，跌 0.2% 应填 99.8。请核对后改正；确实如此就不必理会。`,
  });
}
