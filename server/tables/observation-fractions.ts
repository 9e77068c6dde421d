import { fractionsAmong, percentOf } from '#domain/plausibility/fractions.ts';
import { counted, sayName } from '#domain/said-names.ts';
import { aPercentageLike } from './expected-words.ts';
import type { ObservationRow } from './observation-row.ts';
import type { ObservationSession } from './observation-session.ts';
import { sayCell } from './problem-log.ts';

const MOST_KEPT = 1000;

export function tallyFraction(
  { indicators, percentRates, fractions }: ObservationSession,
  { indicatorId, value, decimals, row }: ObservationRow,
): void {
  if (value === null || value === 0 || !percentRates.has(indicatorId)) return;
  const indicator = indicators.get(indicatorId);
  if (indicator === undefined) return;
  if (Math.abs(value) >= 1) {
    fractions.wholeDecimals = Math.max(fractions.wholeDecimals ?? 0, decimals);
    return;
  }
  fractions.small += 1;
  const isLonger = decimals > indicator.decimals && fractions.longer.length < MOST_KEPT;
  const kept = { indicatorId, value, decimals, row, usualDecimals: indicator.decimals };
  if (isLonger) fractions.longer.push(kept);
}

/** One warning for each indicator, at its first fraction. */
export function warnOfFractionRows({ fractions, indicators, columns, log }: ObservationSession) {
  const { wholeDecimals, small, longer } = fractions;
  if (wholeDecimals === null && longer.length * 2 < Math.min(small, MOST_KEPT)) return;
  const whole = { ...longer[0], value: 1, decimals: wholeDecimals ?? 0, usualDecimals: 0 };
  const found = fractionsAmong(wholeDecimals === null ? longer : [...longer, whole]);
  const column = (columns.get('value') ?? -1) + 1;
  for (const [id, rows] of Map.groupBy(found, ({ indicatorId }) => indicatorId ?? '')) {
    const [first] = rows;
    if (first?.row === undefined) continue;
    const text = first.value.toFixed(first.decimals);
    const meant = percentOf(first);
    const place = { row: first.row, column };
    const [said, name] = [sayCell({ ...place, text }), sayName(indicators.get(id) ?? { name: id })];
    log.warn('fraction-for-percent', place, () => ({
      found: text,
      expected: aPercentageLike(meant),
      cure: {
        zh: `“${name.zh}”有${rows.length}个数像是没有乘 100 的小数，如${said.zh}：单位是“%”，${meant}% 应填 ${meant}。请核对；确实这么小就不用改。`,
        en: `“${name.en}” has ${counted(rows.length, 'figure')} that may not have been multiplied by 100, such as ${said.en}: the unit is “%”, and ${meant}% is written ${meant}. Check them; leave those that really are so small.`,
      },
    }));
  }
}
