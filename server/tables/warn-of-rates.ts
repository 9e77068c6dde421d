import { figuresOf } from '#domain/facts.ts';
import { counted, sayName } from '#domain/said-names.ts';

import { LEAST_INDEX } from './check-unit.ts';
import { anIndexIn, quotedUnit } from './expected-words.ts';
import { sayCell } from './problem-log.ts';
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
  const indicator = indicators.get(first.indicatorId);
  const { unit = '' } = indicator ?? {};
  const [said, name] = [sayCell(first), sayName(indicator ?? { name: '' })];
  log.warn('rate-for-index', first, {
    found: first.text,
    expected: anIndexIn(unit),
    cure: {
      zh: `${said.zh}等${rates.length}个数像是涨跌幅（%），而“${name.zh}”是指数（${unit}）：涨 2.0% 应填 102.0，跌 0.2% 应填 99.8。请核对后改正；确实如此就不必理会。`,
      en: `${said.en} looks like a rise or fall in % (${counted(rates.length, 'figure')} in all), but “${name.en}” is an index in ${quotedUnit(unit)}: a rise of 2.0% is written 102.0, a fall of 0.2% 99.8. Check and mend; if it really is so, leave it.`,
    },
  });
}
