import type { Cell } from '#domain/consequences/types.ts';
import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import { shiftMonth, type Period } from '#domain/period.ts';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import { SAMPLE } from '../bulletin/sample-board.ts';
import { sampleIndicator } from '../samples.ts';

/** A cell as it is printed; null: no figure. */
export function sampleCell(printed: string | null, period: Period, said: Partial<Cell> = {}): Cell {
  return {
    indicatorId: 'gdp',
    regionId: 'east',
    period,
    value: printed === null ? null : Number(printed),
    decimals: printed?.split('.')[1]?.length ?? 0,
    missingReason: printed === null ? 'no-figure' : null,
    ...said,
  };
}

/** From January up to a month. */
export function toDate(end: string): Period {
  return { start: `${end.slice(0, 4)}-01`, end };
}

/** One month alone. */
export function month(end: string): Period {
  return { start: end, end };
}

/** One printed figure a month, the first at `from`. */
export function monthly(
  printed: readonly (string | null)[],
  {
    from,
    period,
    ...said
  }: { from: string; period: (end: string) => Period } & Partial<Omit<Cell, 'period'>>,
): Cell[] {
  return printed.map((text, index) => sampleCell(text, period(shiftMonth(from, index)), said));
}

export function dictionaryWith(...said: readonly Partial<Indicator>[]): Dictionary {
  return { ...SAMPLE, indicators: said.map(sampleIndicator) };
}

/**
 * Twelve months to date of 2018. Steps: 0.2 −0.1 0.3 0.1 −0.2 0.1 −0.3 0.2 −0.1 0.1 0.1; in order
 * −0.3 −0.2 −0.1 −0.1 0.1 0.1 | 0.1 | … 0.1 0.2 0.2 0.3: the sixth of eleven, 0.1, is the median.
 */
export const STEADY = [
  '12.0',
  '12.2',
  '12.1',
  '12.4',
  '12.5',
  '12.3',
  '12.4',
  '12.1',
  '12.3',
  '12.2',
  '12.3',
  '12.4',
];

export function judge(printed: string | null, history: readonly Cell[], period = month('2019-01')) {
  return judgeAs({}, printed, history, period);
}

export function judgeAs(
  said: Partial<Indicator>,
  printed: string | null,
  history: readonly Cell[],
  period = month('2019-01'),
) {
  const cell = sampleCell(printed, period);
  const context = { dictionary: dictionaryWith(said), release: [cell] };
  return implausibilities([cell], history, context);
}
