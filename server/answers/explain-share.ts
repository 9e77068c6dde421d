import { sayName } from '#domain/said-names.ts';
import { officeOf, officeWhole } from '#domain/office.ts';
import type { BoardEntry, BoardRow } from '#domain/board.ts';
import type { Department, Region } from '#domain/dictionary.ts';
import { explainShare } from '#domain/explain/share-formula.ts';
import { printedResults } from '#domain/printed-results.ts';
import { tally } from '#domain/standing.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireDepartment, requireRegion } from '#server/view/require.ts';
import { Problem } from '#server/problem.ts';
import type { Explanation } from '#server/schemas/explain.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { loadBoard, type Board } from './board.ts';
import { toDepartmentRef, toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';
import { toResultFields } from './results.ts';

type ShareParts = Pick<Explanation, 'formulas' | 'share'>;

export async function explainRegionShare(
  view: DataView,
  release: StoredRelease,
  regionId: string,
): Promise<ShareParts> {
  const region = requireRegion(view.dictionary, regionId);
  const board = await loadBoard(view, release);
  return explainOver(view, board, { region, department: null, rows: board.rows, release });
}

/** A department answers for the city's figures of its indicators. */
export async function explainDepartmentShare(
  view: DataView,
  release: StoredRelease,
  departmentId: string,
): Promise<ShareParts> {
  const department = requireDepartment(view.dictionary, departmentId);
  const region = view.dictionary.regions.find(({ kind }) => kind === 'city');
  const office = officeOf(view.dictionary);
  if (!region)
    throw new Problem('no-data', {
      zh: `字典里没有${officeWhole(office).zh}这个地区，部门没有可核的数。`,
      en: `The dictionary has no region for the whole ${officeWhole(office).en}, so that departments have no figures to check.`,
    });
  const board = await loadBoard(view, release);
  const rows = board.rows.filter(({ indicator }) => indicator.departmentId === department.id);
  return explainOver(view, board, { region, department, rows, release });
}

function explainOver(
  { dictionary }: DataView,
  board: Board,
  of: {
    region: Region;
    department: Department | null;
    rows: readonly BoardRow[];
    release: StoredRelease;
  },
): ShareParts {
  const { region, department, rows, release } = of;
  const lines = rows.flatMap((row) => {
    const entry = row.entries.find(({ regionId }) => regionId === region.id);
    return entry ? [{ row, entry }] : [];
  });
  if (lines.length === 0) {
    throw new Problem('not-in-release', {
      zh: `${release.id} 这期通报没有${region.name}的指标。`,
      en: `The release ${release.id} holds no indicators of ${sayName(region).en}.`,
    });
  }
  const counts = tally(lines.map(({ entry }) => entry.status));
  const printed = printedResults(board.tables, [
    'scorecard',
    'department-scorecard',
    'ranking',
    'sheet',
  ]);
  const departmentOf = (id: string | null) => dictionary.departments.find((one) => one.id === id);
  const toLine = ({ row, entry }: { row: BoardRow; entry: BoardEntry }) => {
    const { indicator, period } = row;
    const responsible = departmentOf(indicator.departmentId);
    return {
      indicator: toIndicatorRef(indicator),
      measure: indicator.measure,
      department: responsible ? toDepartmentRef(responsible) : null,
      period: toPeriodRef(period),
      ...toResultFields(entry, printed),
    };
  };
  return {
    formulas: [explainShare(counts)],
    share: {
      region: toRegionRef(region),
      department: department && toDepartmentRef(department),
      ...counts,
      lines: lines.map(toLine),
    },
  };
}
