import { toNumber } from '#domain/decimal.ts';
import type { Indicator, Region } from '#domain/dictionary.ts';
import type { ReleaseCell, ReleaseTarget } from '#domain/annexes/figures.ts';
import { whyNotDue } from '#domain/calendar/frequency.ts';
import { shiftEnd, type Period } from '#domain/period.ts';
import { LEVEL_DECIMALS } from './levels.ts';
import { LEVEL_OF } from './made-up.ts';
import { monthOfYear, yearOfMonth } from './months.ts';
import { countsOf } from './net-entries.ts';
import { openRandom } from './random.ts';
import type { Rates } from './rates.ts';
import { targetText } from './targets.ts';
import { cityOf, isFirstParksOwn, placesOf, reportersOf, type World } from './world.ts';

/** A figure that was first printed otherwise. */
export interface Correction {
  indicatorId: string;
  regionId: string;
  /** What stood there before, less what stands there now. */
  by: number;
}

/** One figure in so many is missing. */
const MISSING_SHARE = 0.004;

/** What is printed in the annexes of a release. */
export function annexCells(
  world: World,
  rates: Rates,
  period: Period,
  correction: Correction | null = null,
): ReleaseCell[] {
  const due = world.dictionary.indicators.flatMap((indicator) => {
    const own = duePeriod(indicator, period);
    return own ? [{ indicator, period: own }] : [];
  });
  return [
    ...due.flatMap((one) => rateCells(world, rates, one, correction)),
    ...countCells(world, due),
  ];
}

interface Due {
  indicator: Indicator;
  period: Period;
}

/** Null: not in this release. January alone is published by nobody. */
function duePeriod(indicator: Indicator, release: Period): Period | null {
  if (indicator.measure !== 'rate' && indicator.measure !== 'count') return null;
  if (indicator.measure === 'rate' && indicator.departmentId === null) return null;
  const own = shiftEnd(release, indicator.periodLagMonths);
  const isDue = whyNotDue(indicator, release) === null && monthOfYear(own.end) > 1;
  return isDue ? own : null;
}

function rateCells(
  world: World,
  rates: Rates,
  { indicator, period }: Due,
  correction: Correction | null,
): ReleaseCell[] {
  if (indicator.measure !== 'rate') return [];
  const city = isFirstParksOwn(indicator) ? [] : [cityOf(world)];
  const [year, month] = [yearOfMonth(period.end), monthOfYear(period.end)];
  return [...city, ...reportersOf(world, indicator, period)].map((region) => {
    const isWrong = correction?.indicatorId === indicator.id && correction.regionId === region.id;
    const value = rates.rate(indicator, region, year, month) + (isWrong ? correction.by : 0);
    const about = { indicatorId: indicator.id, regionId: region.id, period, decimals: 1 };
    return isMissing(world, indicator, region, period)
      ? { ...about, decimals: 0, value: null, missingReason: 'no-figure' as const }
      : { ...about, value: Math.round(value * 10) / 10, missingReason: null };
  });
}

/** The city's figures are always there, and those that amounts follow from. */
function isMissing(
  { seed, ...world }: World,
  { id }: Indicator,
  region: Region,
  { end }: Period,
): boolean {
  if (region.id === cityOf({ seed, ...world }).id || id in LEVEL_OF) return false;
  return openRandom(seed, 'missing', id, region.id, end).next() < MISSING_SHARE;
}

function countCells(world: World, due: readonly Due[]): ReleaseCell[] {
  const counts = due.filter(({ indicator }) => indicator.measure === 'count');
  const [first] = counts;
  if (!first) return [];
  const [year, month] = [yearOfMonth(first.period.end), monthOfYear(first.period.end)];
  const places = placesOf(world);
  const regions = [
    { region: cityOf(world), parts: places },
    ...places.map((region) => ({ region, parts: [region] })),
  ];
  return regions.flatMap(({ region, parts }) => {
    const values = countsOf(world, parts, year, month);
    return counts.map(({ indicator, period }) => ({
      ...{ indicatorId: indicator.id, regionId: region.id, period, decimals: 0 },
      ...{ value: values.get(indicator.id) ?? 0, missingReason: null },
    }));
  });
}

/** The targets of a year for whatever a release prints. */
export function annexTargets(
  world: World,
  cells: readonly ReleaseCell[],
  year: number,
): ReleaseTarget[] {
  const indicators = new Map(world.dictionary.indicators.map((one) => [one.id, one]));
  const regions = new Map(world.dictionary.regions.map((one) => [one.id, one]));
  return cells.flatMap(({ indicatorId, regionId }) => {
    const [indicator, region] = [indicators.get(indicatorId), regions.get(regionId)];
    const text = indicator && region ? targetText(world, indicator, region, year) : null;
    return text === null ? [] : [{ indicatorId, regionId, text }];
  });
}

/** The amounts beneath printed growth, as lines of a tidy CSV with its heads. */
export function levelLines(world: World, rates: Rates, period: Period): string[][] {
  const [year, month] = [yearOfMonth(period.end), monthOfYear(period.end)];
  const lines = Object.entries(LEVEL_OF).flatMap(([id, levelId]) => {
    const indicator = world.dictionary.indicators.find((one) => one.id === id);
    if (!indicator) return [];
    return [cityOf(world), ...reportersOf(world, indicator, period)].map((region) => {
      const level = toNumber(rates.level(indicator, region, year, month));
      return [levelId, region.id, `${period.start}/${period.end}`, level.toFixed(LEVEL_DECIMALS)];
    });
  });
  return [['indicator', 'region', 'period', 'value'], ...lines];
}
