import { ownRegions } from '#domain/own-regions.ts';
import { isRetired } from '#domain/retired.ts';
import { officeOf } from '#domain/office.ts';
import { whyNotDue } from '#domain/calendar/frequency.ts';
import type { Dictionary, Indicator, Region } from '#domain/dictionary.ts';
import { periodLabel, shiftEnd, type Period } from '#domain/period.ts';
import { basisOf } from '#domain/period-basis.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { CsvCell } from '#server/formats/csv-write.ts';
import type { DataView } from '#server/view/data-view.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfRelease } from '#server/store/observations.ts';
import { heldIndicators } from '#server/store/release-indicators.ts';
import { targetsOfRelease } from '#server/store/targets.ts';

const HEADS = ['通报', '指标', '地区', '时期', '实际完成', '目标', '单位'];
const NOTE =
  '注：请填“实际完成”，时期请核对，目标可改。没有填的行不读入，原来的数不变；确实缺数的，请加一列“缺失原因”，写 blank（空缺）、no-figure（没有数）、not-applicable（不适用）或 below-unit（不足一个单位）。';

interface Cell {
  indicator: Indicator;
  region: Region;
  period: Period;
}

/** A release that holds figures, or is yet to. */
type Wanted = ReleaseInfo & { key?: number };

/**
 * The long table of a release to be filled in: a line for each figure that it holds or should hold,
 * without the figures, with the targets there are. It loads again as it is and changes nothing.
 */
export async function longTable(view: DataView, release: Wanted): Promise<CsvCell[][]> {
  const held = release.key === undefined ? [] : await heldCells(view, release.key);
  const cells = held.length > 0 ? held : await dueCells(view, release);
  const targets = await readTargets(view, release.key);
  const lines = cells.map(({ indicator, region, period }): CsvCell[] => [
    release.id,
    indicator.name,
    region.name,
    periodLabel(period),
    null,
    targets.get(`${indicator.id} ${region.id}`) ?? null,
    indicator.unit,
  ]);
  return [HEADS, ...lines, [NOTE]];
}

/** What the release holds, and of each indicator the others of its comparison group. */
async function heldCells(view: DataView, releaseKey: number): Promise<Cell[]> {
  const { dictionary, db, asOf } = view;
  const cells = await cellsOfRelease(db, { releaseKey, asOf });
  return dictionary.indicators.flatMap((indicator) => {
    const own = cells.filter(({ indicatorKey }) => indicatorKey === indicator.key);
    const byPeriod = Map.groupBy(own, (cell) => periodLabel(toPeriod(cell)));
    return [...byPeriod.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const keys = new Set([first, ...others].map(({ regionKey }) => regionKey));
      const isWanted = ({ id, key }: Region & { key: number }) =>
        keys.has(key) || membersOf(dictionary, indicator).includes(id);
      const regions = ownRegions(dictionary.regions).filter(isWanted);
      return regions.map((region) => ({ indicator, region, period: toPeriod(first) }));
    });
  });
}

/** What is due by the dictionary: the city and the group, over the months that each indicator runs. */
async function dueCells(view: DataView, release: Wanted): Promise<Cell[]> {
  const { dictionary, db, asOf, releases } = view;
  const held = await Promise.all(
    releases.map(({ key }) => heldIndicators(db, { releaseKey: key, asOf })),
  );
  const periods = Map.groupBy(held.flat(), ({ indicatorKey }) => indicatorKey);
  return dictionary.indicators.flatMap((indicator) => {
    if (whyNotDue(indicator, release.period, officeOf(dictionary).months) !== null) return [];
    const before = (periods.get(indicator.key) ?? []).map(({ period }) => period);
    const nominal = shiftEnd(release.period, indicator.periodLagMonths);
    const period = basisOf(before) === 'month' ? { ...nominal, start: nominal.end } : nominal;
    const members = membersOf(dictionary, indicator);
    const regions = dictionary.regions.filter(
      (region) =>
        (region.kind === 'city' || members.includes(region.id)) &&
        !isRetired(region, release.period),
    );
    return regions.map((region) => ({ indicator, region, period }));
  });
}

function membersOf({ groups }: Dictionary, { groupId }: Indicator): readonly string[] {
  return groups.find(({ id }) => id === groupId)?.memberIds ?? [];
}

async function readTargets(
  { db, asOf, dictionary }: DataView,
  releaseKey: number | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (releaseKey === undefined) return new Map();
  const indicators = new Map(dictionary.indicators.map(({ key, id }) => [key, id]));
  const regions = new Map(dictionary.regions.map(({ key, id }) => [key, id]));
  const targets = await targetsOfRelease(db, { releaseKey, asOf });
  return new Map(
    targets.map(({ indicatorKey, regionKey, text }) => [
      `${indicators.get(indicatorKey)} ${regions.get(regionKey)}`,
      text,
    ]),
  );
}
