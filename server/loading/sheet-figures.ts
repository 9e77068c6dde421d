import { unitsOf } from '#domain/decimal.ts';
import type { Indicator } from '#domain/dictionary.ts';
import { cellKey } from '#domain/facts.ts';
import { cellAddress } from '#domain/layout/area.ts';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import { markField } from '#domain/note-mark.ts';
import type { Period } from '#domain/period.ts';
import type { Figure } from '#domain/printed.ts';
import { KEPT_DIGITS } from '#server/tables/number.ts';
import { sayCell, type ProblemLog } from '#server/tables/problem-log.ts';
import { fitSeenUnit, type UnitsSaid } from './sheet-units.ts';

/** A figure of which all is known that must be. */
export type KnownFigure = SeenFigure & { indicatorId: string; regionId: string; period: Period };

interface Sheet {
  log: ProblemLog;
  indicators: ReadonlyMap<string, Indicator>;
  units: UnitsSaid;
}

/**
 * What is to be loaded, each figure in its indicator's unit. A blank cell is nobody's figure: in a table
 * of all months those to come would be reported as missing.
 */
export function toFigures(seen: readonly KnownFigure[], sheet: Sheet): Figure[] {
  const figures = new Map<string, Figure>();
  for (const one of seen) {
    if (one.value === null && (one.missing ?? 'blank') === 'blank') continue;
    const figure = toFigure(one, sheet);
    if (figure === null) continue;
    const before = figures.get(cellKey(figure));
    if (before) reportTwice(sheet.log, figure, before);
    else figures.set(cellKey(figure), figure);
  }
  return [...figures.values()];
}

function toFigure(seen: KnownFigure, { log, indicators, units }: Sheet): Figure | null {
  const { indicatorId, regionId, period, text, row, column } = seen;
  const place = { indicatorId, regionId, period, row, column, ...markField(seen.note) };
  const indicator = indicators.get(indicatorId);
  if (indicator === undefined) return null;
  if (seen.value === null) {
    const missingReason = seen.missing === 'withheld' ? 'no-figure' : seen.missing;
    return { ...place, text, value: null, decimals: 0, missingReason };
  }
  const decimals = seen.value.split('.')[1]?.length ?? 0;
  // A fall too small to be shown is kept as zero.
  const value = Number(seen.value) + 0;
  if (unitsOf(value, decimals) === null) {
    reportTooLong(log, seen);
    return null;
  }
  const number = fitSeenUnit(seen, { value, decimals }, indicator, { log, units });
  if (number === null) return null;
  const own = number.value === value && number.decimals === decimals;
  const printed = own ? text : number.value.toFixed(number.decimals);
  return { ...place, text: printed, ...number, missingReason: null };
}

function reportTooLong(log: ProblemLog, cell: SeenFigure): void {
  const said = sayCell(cell);
  log.error('bad-number', cell, {
    found: cell.text,
    expected: KEPT_DIGITS,
    cure: {
      zh: `${said.zh}位数太多，存不下而不改动它。请保留到需要的小数位。`,
      en: `${said.en} has more digits than can be kept unchanged. Round it to the decimals that are needed.`,
    },
  });
}

/** The same figure again is how pages repeat a line; another one leaves open which of them counts. */
function reportTwice(log: ProblemLog, cell: Figure, before: Figure): void {
  const isSame = cell.value === before.value && cell.missingReason === before.missingReason;
  if (isSame) return;
  const [here, there] = [cell, before].map(({ row, column }) => cellAddress(row, column));
  log.error('duplicate-row', cell, {
    found: cell.text,
    expected: { zh: before.text, en: `“${before.text}”` },
    cure: {
      zh: `同一个数在单元格${there ?? ''}是“${before.text}”，在${here ?? ''}是“${cell.text}”。请改正其中一个，或把不要的那一格留下不读。`,
      en: `The same figure is “${before.text}” in cell ${there ?? ''} and “${cell.text}” in ${here ?? ''}. Mend one of them, or leave the cell out that is not meant.`,
    },
  });
}
