import type { Indicator } from '#domain/dictionary.ts';
import { figuresOf } from '#domain/facts.ts';
import { sayName } from '#domain/said-names.ts';

import type { ProblemWords } from '#server/formats/problem.ts';
import { quotedUnit } from './expected-words.ts';
import { sayCell, type SheetPlace } from './problem-log.ts';
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

export function brokenCount(place: SheetPlace, found: string, indicator: Indicator): ProblemWords {
  const { unit } = indicator;
  const [said, name] = [sayCell({ ...place, text: found }), sayName(indicator)];
  return {
    found,
    expected: { zh: `以“${unit}”计的整数`, en: `a whole number in ${quotedUnit(unit)}` },
    cure: {
      zh: `${said.zh}不是整数，而“${name.zh}”是个数（${unit}）；已照样读入；请核对这一格和表头、单位，不对就改正后重新导入。`,
      en: `${said.en} is not a whole number, but “${name.en}” is a count in ${quotedUnit(unit)}. It was read as it stands. Check the cell, its heading and its unit; if one is wrong, mend it and load the file again.`,
    },
  };
}
