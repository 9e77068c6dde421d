import { sayName } from '#domain/said-names.ts';
import { anyEntryOf, type BoardRow } from '#domain/board.ts';
import type { Department, Region } from '#domain/dictionary.ts';
import { printedResults, type FindPrinted } from '#domain/printed-results.ts';
import { tally } from '#domain/standing.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { loadBoard, type Board } from './board.ts';
import { toDepartmentRef, toGroupRef, toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';
import { rowGaps, groupGapsOf } from './row-gaps.ts';
import { requireDepartment, requireRegion, requireRelease } from '#server/view/require.ts';
import { toPeers, toResultFields, toSource } from './results.ts';

interface Setting {
  view: DataView;
  release: StoredRelease;
  board: Board;
  printed: FindPrinted;
}

async function readSetting(view: DataView, releaseId: string): Promise<Setting> {
  const release = requireRelease(view, releaseId);
  const board = await loadBoard(view, release);
  const printed = printedResults(board.tables, [
    'scorecard',
    'department-scorecard',
    'ranking',
    'sheet',
  ]);
  return { view, release, board, printed };
}

export async function readScorecard(view: DataView, ids: { release: string; region: string }) {
  const region = requireRegion(view.dictionary, ids.region);
  const setting = await readSetting(view, ids.release);
  const rows = scorecardRows(setting, setting.board.rows, region);
  if (rows.length === 0) {
    throw new Problem('not-in-release', {
      zh: `${ids.release} 这期通报没有${region.name}的指标。`,
      en: `The release ${ids.release} holds no indicators of ${sayName(region).en}.`,
    });
  }
  return {
    release: setting.release.id,
    region: toRegionRef(region),
    period: toPeriodRef(setting.release.period),
    ...tally(rows.map(({ status }) => status)),
    hasTargets: rows.some(({ target }) => target !== null),
    rows,
  };
}

export async function readDepartmentScorecard(
  view: DataView,
  ids: { release: string; department: string },
) {
  const department = requireDepartment(view.dictionary, ids.department);
  const setting = await readSetting(view, ids.release);
  const city = view.dictionary.regions.find(({ kind }) => kind === 'city');
  const own = setting.board.rows.filter(
    ({ indicator }) => indicator.departmentId === department.id,
  );
  const rows = city ? scorecardRows(setting, own, city) : [];
  return {
    release: setting.release.id,
    department: toDepartmentRef(department),
    period: toPeriodRef(setting.release.period),
    ...tally(rows.map(({ status }) => status)),
    hasTargets: rows.some(({ target }) => target !== null),
    rows,
  };
}

/** In the order of print where the table was printed, else in that of the dictionary. */
function scorecardRows(
  setting: Setting,
  boardRows: readonly BoardRow[],
  region: Region,
): ScorecardRow[] {
  const rows = boardRows.flatMap((row) => toRow(setting, row, region));
  return rows
    .map((row, index) => ({ ...row, no: row.no ?? index + 1 }))
    .sort((a, b) => a.no - b.no);
}

function toRow({ view, board, printed }: Setting, row: BoardRow, region: Region) {
  const { indicator, group, reported, ranked, period } = row;
  const entry = anyEntryOf(row, region.id);
  const department = departmentOf(view, indicator.departmentId);
  if (!entry) return [];
  const gaps = rowGaps(view, row);
  const isCompared = group?.memberIds.includes(region.id) ?? false;
  return [
    {
      no: printed(indicator.id, region.id)?.no ?? null,
      indicator: toIndicatorRef(indicator),
      measure: indicator.measure,
      direction: indicator.direction,
      department: department ? toDepartmentRef(department) : null,
      period: toPeriodRef(period),
      ...toResultFields(entry, printed),
      typicalGap: gaps.typicalGap,
      gapRatio: gaps.ratioOf(entry),
      group: group && isCompared ? toGroupRef(group, ranked.length, reported) : null,
      groupGaps: groupGapsOf(gaps, indicator.measure),
      peers: toPeers(ranked, view.dictionary.regions),
      source: toSource(board.sourceOf(indicator.id, region.id)),
    },
  ];
}

function departmentOf({ dictionary }: DataView, id: string | null): Department | undefined {
  return dictionary.departments.find((one) => one.id === id);
}
