import { formatDecimal, parseDecimal, type Decimal } from '#domain/decimal.ts';
import type { YearPath } from '#domain/dictionary.ts';
import { computeNeed } from '#domain/needs/need.ts';
import type { Need, NeedFigure } from '#domain/needs/types.ts';
import { sampleIndicator } from '../samples.ts';

export interface SaidOfNeed {
  actual?: string | null;
  target?: string | null;
  /** YYYY-MM; from January on unless `start` says otherwise. */
  end?: string;
  start?: string;
  indicator?: Partial<NeedFigure['indicator']>;
  /** This year to date, last year to date, all of last year. */
  levels?: readonly [string, string, string];
  paths?: readonly YearPath[];
}

/** A figure of 昌江区 to June: a rate of which more is better, except for what is said. */
export function sampleFigure(said: SaidOfNeed = {}): NeedFigure {
  const { actual = '7.5', target = '8-8.5', end = '2019-06', levels } = said;
  const [toDate, lastToDate, lastYear] = (levels ?? []).map(parseDecimal);
  return {
    indicator: sampleIndicator(said.indicator),
    regionId: 'changjiang',
    period: { start: said.start ?? `${end.slice(0, 4)}-01`, end },
    actual: actual === null ? null : parseDecimal(actual),
    targetText: target,
    levels: toDate && lastToDate && lastYear ? { toDate, lastToDate, lastYear } : null,
    paths: said.paths ?? [],
  };
}

export const sampleNeed = (said: SaidOfNeed = {}): Need => computeNeed(sampleFigure(said));

/** A path of one share in the middle of its year. @example samplePath({ at: [6, '45'] }) */
export function samplePath({
  at: [month, sharePct],
  ...said
}: Partial<YearPath> & { at: readonly [number, string] }): YearPath {
  return {
    indicatorId: 'gdp',
    regionId: null,
    kind: 'last-year',
    year: said.kind === 'set' ? 2019 : 2018,
    points: [
      { month, sharePct },
      { month: 12, sharePct: '100' },
    ],
    ...said,
  };
}

/** As it is printed; null where there is none. */
export const showDecimal = (value: Decimal | null | undefined) =>
  value ? formatDecimal(value) : null;
