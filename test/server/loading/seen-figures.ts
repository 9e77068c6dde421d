import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import { cellAddress } from '#domain/layout/area.ts';
import { parsePeriod } from '#domain/period.ts';

/** A figure as it is seen in a sheet, with all that must be known of it unless said otherwise. */
export function seenFigure(
  [indicatorId, regionId]: readonly [string, string],
  text: string,
  [row, column]: readonly [number, number],
  said: Partial<SeenFigure> = {},
): SeenFigure {
  const isNumber = /^-?\d+(?:\.\d+)?$/u.test(text);
  return {
    ...{ sheet: '投资', row, column, address: cellAddress(row, column) },
    ...{ region: regionId, regionId, indicator: indicatorId, indicatorId, parent: null },
    ...{ unit: '%', period: parsePeriod('2019-01/2019-06'), kind: 'growth', of: null },
    ...{ group: null, basis: null, text, value: isNumber ? text : null, missing: null },
    ...{ note: null, status: null },
    ...said,
  };
}

export function seenSheet(figures: readonly SeenFigure[], notes: readonly string[] = []) {
  const reading: SheetReading = {
    tables: [
      {
        ...{ sheet: '投资', title: '2019年1-6月固定资产投资月报', notes, found: [] },
        layout: { figures: [], heads: [] },
      },
    ],
    ...{ figures, questions: [], leftOut: [] },
  };
  return reading;
}
