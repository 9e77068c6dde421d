import { choosePeriod, samePeriod, shiftEnd, shiftMonth, type Period } from '#domain/period.ts';
import { isOfSpan, type PeriodSpan } from '#domain/period-span.ts';
import type { DataView } from '#server/view/data-view.ts';
import { toPeriod } from '#server/store/months.ts';
import { listHeldBlocks, type BlockRange } from '#server/store/observation-blocks.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { heldWithin } from '#server/store/trends.ts';
import type { Selection, StoredIndicator } from './read-selection.ts';

/** The month in which the last period ends; null: there is none. */
export function newestMonth(blocks: readonly Block[]): string | null {
  const newest = blocks.reduce((end, { period }) => (period.end > end ? period.end : end), '');
  return newest === '' ? null : newest;
}

/** One indicator at one period: a run of rows. */
export interface Block {
  indicator: StoredIndicator;
  period: Period;
  /** The newest of the chosen releases that gives it. */
  release: StoredRelease | null;
  /** Whether the targets of that release are for this period. */
  hasTargets: boolean;
}

const ALL_TIME: Period = { start: '0001-01', end: '9999-12' };

/** What a selection is made of, by indicator and then by period: known before a figure is read or counted. */
export async function listBlocks(view: DataView, selection: Selection): Promise<Block[]> {
  const held = await readHeld(view, selection);
  const periods = await readPeriods(view, selection);
  const blocks: Block[] = [];
  for (const indicator of selection.indicators) {
    const own = held.get(indicator.key) ?? [];
    for (const months of periods.get(indicator.key) ?? []) {
      const period = toPeriod(months);
      if (!isOfSpans(period, selection.spans)) continue;
      const release = newestOf(own, period, selection.releases ?? view.releases);
      if (selection.releases !== null && release === null) continue;
      const hasTargets = release !== null && isUsualPeriod(release, indicator, period, own);
      blocks.push({ indicator, period, release, hasTargets });
    }
  }
  return withinLast(blocks, selection.last);
}

const isOfSpans = (period: Period, spans: readonly PeriodSpan[] | null) =>
  spans === null || spans.some((span) => isOfSpan(period, span));

/** At which periods each indicator has a figure of the chosen regions. */
async function readPeriods(view: DataView, { indicators, regions, from, to }: Selection) {
  const blocks = await listHeldBlocks(view.db, {
    indicatorKeys: indicators.map(({ key }) => key),
    regionKeys: keysUnlessAll(view, regions),
    ...{ from, to, asOf: view.asOf },
  });
  return Map.groupBy(blocks, ({ indicatorKey }) => indicatorKey);
}

/** The cells of one indicator that a selection may hold. */
export function rangeOf(
  view: DataView,
  { regions, from, to }: Pick<Selection, 'regions' | 'from' | 'to'>,
  { key }: StoredIndicator,
): BlockRange {
  const regionKeys = keysUnlessAll(view, regions);
  return { indicatorKey: key, regionKeys, from, to, asOf: view.asOf };
}

/** Null: all. */
function keysUnlessAll({ dictionary }: DataView, regions: Selection['regions']): number[] | null {
  const isAll = regions.length === dictionary.regions.length;
  return isAll ? null : regions.map(({ key }) => key);
}

interface Held {
  releaseKey: number;
  period: Period;
}

/** What all releases hold of the indicators: which months targets are for does not rest on the choice of months. */
async function readHeld({ db, asOf }: DataView, { indicators }: Selection) {
  const indicatorKeys = indicators.map(({ key }) => key);
  const rows = await heldWithin(db, { indicatorKeys, within: ALL_TIME, asOf });
  const held = rows.map((row) => ({ ...row, period: toPeriod(row) }));
  return Map.groupBy(held, ({ indicatorKey }) => indicatorKey);
}

/** @param releases newest first */
function newestOf(held: readonly Held[], period: Period, releases: readonly StoredRelease[]) {
  const givers = held.filter((one) => samePeriod(one.period, period));
  const found = releases.find(({ key }) => givers.some(({ releaseKey }) => releaseKey === key));
  return found ?? null;
}

/** A release sets targets for the months that the indicator runs over in it, not for last year's that stand beside. */
function isUsualPeriod(
  release: StoredRelease,
  { periodLagMonths }: StoredIndicator,
  period: Period,
  held: readonly Held[],
): boolean {
  const own = held.filter(({ releaseKey }) => releaseKey === release.key);
  const usual = shiftEnd(release.period, periodLagMonths);
  const its = choosePeriod(
    usual,
    own.map((one) => one.period),
  );
  return its !== null && samePeriod(its, period);
}

function withinLast(blocks: readonly Block[], months: number | null): Block[] {
  const newest = newestMonth(blocks);
  if (months === null || newest === null) return [...blocks];
  const from = shiftMonth(newest, 1 - months);
  return blocks.filter(({ period }) => period.end >= from);
}
