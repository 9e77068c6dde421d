import { fractionsAmong, isPercentRate, percentOf } from '#domain/plausibility/fractions.ts';
import { figuresOf } from '#domain/facts.ts';

import { aPercentageLike } from './expected-words.ts';
import { sayCell } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { PrintedTable } from './types.ts';

/** A spreadsheet's 10.5% is held as 0.105: pasted without its format it is a hundredth of itself. */
export function warnOfFractions({ indicators, log }: Reading, table: PrintedTable): void {
  const rates = figuresOf(table).flatMap((figure) => {
    const indicator = indicators.get(figure.indicatorId);
    if (indicator === undefined || figure.value === null || !isPercentRate(indicator)) return [];
    // Whoever writes the sign means what stands there.
    if (/[%％]/u.test(figure.text)) return [];
    return [{ ...figure, value: figure.value, usualDecimals: indicator.decimals }];
  });
  for (const rate of fractionsAmong(rates)) {
    const [said, meant] = [sayCell(rate), percentOf(rate)];
    log.warn('fraction-for-percent', rate, {
      found: rate.text,
      expected: aPercentageLike(meant),
      cure: {
        zh: `${said.zh}像是没有乘 100 的小数：单位是“%”，${meant}% 应填 ${meant}。请核对；确实是 ${rate.text}% 就不用改。`,
        en: `${said.en} looks like a fraction that was not multiplied by 100: the unit is “%”, and ${meant}% is written ${meant}. Check it; if it really is ${rate.text}%, leave it.`,
      },
    });
  }
}
