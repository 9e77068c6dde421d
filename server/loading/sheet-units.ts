import type { Indicator } from '#domain/dictionary.ts';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import { sayName } from '#domain/said-names.ts';
import { ownUnit } from '#domain/unit.ts';
import { judgeUnits } from '#server/tables/check-unit.ts';
import { aFigureIn, quotedUnit } from '#server/tables/expected-words.ts';
import type { PrintedNumber } from '#server/tables/number.ts';
import { sayCell, type ProblemLog } from '#server/tables/problem-log.ts';
import type { SeenUnit } from '#server/tables/seen-unit.ts';

/** Which conversions were told: each once, however many figures there are. */
export type UnitsSaid = Set<string>;

/** The unit that holds for a cell, as the checks of units take it. */
export function seenUnitOf({ unit, text, row, column }: SeenFigure): SeenUnit[] {
  return unit === null
    ? []
    : [{ at: 'row', units: [ownUnit(unit)], cell: { text: unit || text, row, column } }];
}

/** The number in its indicator's unit; null (and an error) where the sheet's is another one. */
export function fitSeenUnit(
  seen: SeenFigure,
  number: PrintedNumber,
  indicator: Indicator,
  { log, units }: { log: ProblemLog; units: UnitsSaid },
): PrintedNumber | null {
  const verdict = judgeUnits(seenUnitOf(seen), indicator, number);
  switch (verdict.kind) {
    case 'fits':
      return number;
    case 'differs':
      reportOther(log, seen, indicator);
      return null;
    case 'converts':
      tellConverted(log, seen, indicator, units);
      return verdict.number;
    default:
      return verdict satisfies never;
  }
}

function reportOther(log: ProblemLog, seen: SeenFigure, indicator: Indicator): void {
  const [said, name, unit] = [sayCell(seen), sayName(indicator), seen.unit ?? ''];
  log.error('other-unit', seen, {
    found: `${seen.text}（${unit}）`,
    expected: aFigureIn(indicator.unit),
    cure: {
      zh: `${said.zh}的单位是“${unit}”，而“${name.zh}”的单位是“${indicator.unit}”。单位不同就是另一个指标：请指认为以“${unit}”为单位的指标，或改正单位。`,
      en: `${said.en} is in ${quotedUnit(unit)}, but “${name.en}” is measured in ${quotedUnit(indicator.unit)}. Another unit is another indicator: choose one measured in ${quotedUnit(unit)}, or mend the unit.`,
    },
  });
}

function tellConverted(
  log: ProblemLog,
  seen: SeenFigure,
  indicator: Indicator,
  units: UnitsSaid,
): void {
  const [name, unit] = [sayName(indicator), seen.unit ?? ''];
  const key = `${indicator.id} ${unit}`;
  if (units.has(key)) return;
  units.add(key);
  log.warn('converted-unit', seen, {
    found: `${seen.text}（${unit}）`,
    expected: aFigureIn(indicator.unit),
    cure: {
      zh: `表中“${name.zh}”以“${unit}”为单位，已准确换算为以“${indicator.unit}”为单位；请核对单位，不对就改正后重新导入。`,
      en: `“${name.en}” is in ${quotedUnit(unit)} in this sheet and was converted exactly to ${quotedUnit(indicator.unit)}. Check the unit; if it is wrong, mend it and load the file again.`,
    },
  });
}
