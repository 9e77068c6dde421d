import { counted, sayName } from '#domain/said-names.ts';
import { LEAST_INDEX } from './check-unit.ts';
import { anIndexIn, quotedUnit } from './expected-words.ts';
import type { ObservationRow } from './observation-row.ts';
import type { ObservationSession } from './observation-session.ts';
import { sayCell } from './problem-log.ts';

/** Offices give prices as an index (102.0) or as its rise (2.0): one in place of the other. */
export function tallyRate(
  { indicators, rates }: ObservationSession,
  { indicatorId, value, decimals, row }: ObservationRow,
): void {
  if (value === null || Math.abs(value) >= LEAST_INDEX) return;
  if (indicators.get(indicatorId)?.unit.endsWith('=100') !== true) return;
  const before = rates.get(indicatorId);
  if (before === undefined)
    rates.set(indicatorId, { row, text: value.toFixed(decimals), count: 1 });
  else before.count += 1;
}

/** One warning for each index, at its first rate. */
export function warnOfRateRows({ rates, indicators, columns, log }: ObservationSession): void {
  const column = (columns.get('value') ?? -1) + 1;
  for (const [id, { row, text, count }] of rates) {
    const { unit = '', ...named } = indicators.get(id) ?? { name: id };
    const [said, name] = [sayCell({ row, column, text }), sayName(named)];
    log.warn('rate-for-index', { row, column }, () => ({
      found: text,
      expected: anIndexIn(unit),
      cure: {
        zh: `“${name.zh}”有${count}个数像是涨跌幅（%），如${said.zh}，而它是指数（${unit}）：涨 2.0% 应填 102.0，跌 0.2% 应填 99.8。请核对后改正；确实如此就不必理会。`,
        en: `“${name.en}” has ${counted(count, 'figure')} that may be a rise or fall in %, such as ${said.en}, but it is an index in ${quotedUnit(unit)}: a rise of 2.0% is written 102.0, a fall of 0.2% 99.8. Check and mend; if it really is so, leave it.`,
      },
    }));
  }
}
