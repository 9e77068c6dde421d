import type { BoardEntry, BoardRow } from '#domain/board.ts';
import { decimal, toNumber } from '#domain/decimal.ts';
import { computeNeed } from '#domain/needs/need.ts';
import type * as domain from '#domain/needs/types.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import type { Needs, Need } from '#server/schemas/needs.ts';
import { loadBoard } from './board.ts';
import { loadLevels, type LevelsOf } from './need-levels.ts';
import type { Part } from './part.ts';
import { toDepartmentRef, toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';

export async function readNeeds(view: DataView, releaseId: string, part: Part): Promise<Needs> {
  const release = requireRelease(view, releaseId);
  const { rows } = await loadBoard(view, release);
  const { departments } = view.dictionary;
  const wanted = [null, ...departments].flatMap((department) =>
    rows
      .filter(({ indicator }) => indicator.departmentId === (department?.id ?? null))
      .filter(({ indicator }) => part.hasIndicator(indicator))
      .map((row) => ({ row, department })),
  );
  const needs = await Promise.all(
    wanted.map(async ({ row, department }) => {
      const levels = await loadLevels(view, row.indicator, row.period);
      const said = { department: department && toDepartmentRef(department), levels };
      return needsOfRow(view, row, part, said);
    }),
  );
  return { release: release.id, period: toPeriodRef(release.period), needs: needs.flat() };
}

interface Said {
  department: Need['department'];
  levels: LevelsOf | null;
}

function needsOfRow({ dictionary }: DataView, row: BoardRow, part: Part, said: Said): Need[] {
  const { indicator, period, entries } = row;
  const { regions, paths = [] } = dictionary;
  const byRegion = new Map(entries.map((entry) => [entry.regionId, entry]));
  return regions.flatMap((region) => {
    const entry = byRegion.get(region.id);
    if (!entry || !part.hasRegion(region.id)) return [];
    const need = computeNeed({
      indicator,
      regionId: region.id,
      period,
      actual: entry.actual === null ? null : decimal(entry.actual, entry.decimals),
      targetText: entry.target?.text ?? null,
      levels: said.levels?.of(region.id) ?? null,
      paths,
    });
    return [
      {
        indicator: toIndicatorRef(indicator),
        measure: indicator.measure,
        department: said.department,
        region: toRegionRef(region),
        period: toPeriodRef(period),
        ...toReply(entry, need, said),
      },
    ];
  });
}

function toReply(entry: BoardEntry, need: domain.Need, { levels }: Said) {
  const { target, actual, decimals, status } = entry;
  const { monthsLeft, goal, basis, elapsedSharePct, required, pace, isReached, refused } = need;
  return {
    ...{ target, actual, decimals, status, monthsLeft, basis, isReached, refused },
    goal: goal && { bound: goal.bound, value: toNumber(goal.value), decimals: goal.value.scale },
    elapsedSharePct: elapsedSharePct && toNumber(elapsedSharePct),
    levels: levels && need.levels && toLevels(need.levels, levels),
    required: required && toNumber(required),
    requiredDecimals: required?.scale ?? decimals,
    pace: pace && {
      expected: toNumber(pace.expected),
      ahead: toNumber(pace.ahead),
      decimals: pace.expected.scale,
    },
  };
}

function toLevels({ toDate, lastToDate, lastYear }: domain.Levels, { indicator }: LevelsOf) {
  return {
    indicator: toIndicatorRef(indicator),
    toDate: toNumber(toDate),
    lastToDate: toNumber(lastToDate),
    lastYear: toNumber(lastYear),
    decimals: Math.max(toDate.scale, lastToDate.scale, lastYear.scale),
  };
}
