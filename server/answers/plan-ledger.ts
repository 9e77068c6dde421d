import { decimal } from '#domain/decimal.ts';
import { toFraction } from '#domain/fraction.ts';
import { daysOf, type Period } from '#domain/period.ts';
import type { PlanLedger } from '#domain/plans/entry.ts';
import type { PlanPeriod } from '#domain/plans/period.ts';
import { readScales } from '#domain/plans/scale.ts';
import type { ToldValue } from '#domain/plans/watched.ts';
import { readDayCalendar } from '#domain/working-days.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfSeries, type CellValue } from '#server/store/observations.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';

/** What stands in the ledger of plans, with the figures of the releases that targets name. */
export async function loadPlanLedger(view: DataView): Promise<PlanLedger> {
  const [targets, progress, scales, calendars] = await Promise.all([
    readLedger(view, 'plan-targets'),
    readLedger(view, 'plan-progress'),
    readLedger(view, 'ordered-scales'),
    readLedger(view, 'day-calendars'),
  ]);
  const ids = new Set(
    targets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells['indicator_id'] ?? [])),
  );
  const figures = await loadFigures(view, ids);
  const { regions, departments } = view.dictionary;
  return {
    targets,
    progress,
    scales: readScales(scales),
    calendar: readDayCalendar(calendars),
    regions,
    departments,
    clearance: view.clearance,
    figuresOf: (indicatorId, regionId) => figures.get(`${indicatorId} ${regionId}`) ?? [],
  };
}

/** Figures by indicator and region; an id that is no indicator's has none. */
async function loadFigures(
  view: DataView,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ToldValue[]>> {
  const { indicators, regions } = view.dictionary;
  const releases = new Map(view.releases.map(({ key, id }) => [key, id]));
  const wanted = indicators.filter(({ id }) => ids.has(id));
  const series = wanted.flatMap((indicator) => regions.map((region) => ({ indicator, region })));
  const loaded = await Promise.all(
    series.map(async ({ indicator, region }) => {
      const cells = await cellsOfSeries(view.db, {
        indicatorKey: indicator.key,
        regionKey: region.key,
        from: null,
        to: null,
        asOf: view.asOf,
      });
      const told = cells.flatMap((cell) => toTold(cell, releases.get(cell.releaseKey) ?? null));
      return [`${indicator.id} ${region.id}`, told] as const;
    }),
  );
  return new Map(loaded);
}

function toTold(cell: CellValue, releaseId: string | null): ToldValue[] {
  if (cell.value === null) return [];
  const number = decimal(cell.value, cell.decimals);
  const amount = {
    text: cell.value.toFixed(cell.decimals),
    number,
    exact: toFraction(number),
    isRatio: false,
    step: null,
    isDone: null,
    doneOn: null,
    reason: null,
  };
  return [
    {
      period: spanOf(toPeriod(cell)),
      amount,
      note: '',
      reportedBy: '',
      releaseId,
      line: null,
      conflict: null,
    },
  ];
}

function spanOf(period: Period): PlanPeriod {
  const [from, to] = [Number(period.start.slice(5)), Number(period.end.slice(5))];
  const isOneYear = period.start.slice(0, 4) === period.end.slice(0, 4);
  const unit = !isOneYear ? 'span' : (UNITS[`${from}-${to}`] ?? (from === to ? 'month' : 'span'));
  return { unit, ...daysOf(period) };
}

const UNITS: Readonly<Record<string, PlanPeriod['unit']>> = {
  '1-12': 'year',
  '1-6': 'half-year',
  '7-12': 'half-year',
  '1-3': 'quarter',
  '4-6': 'quarter',
  '7-9': 'quarter',
  '10-12': 'quarter',
};
