import { ownRegions } from '../own-regions.ts';
import { wholeTitle } from '../annexes/generate-scorecards.ts';
import type { ComparisonGroup, Dictionary, Indicator, Region } from '../dictionary.ts';
import { findById } from '../find-by-id.ts';
import { isMember } from '../is-member.ts';
import { periodLabel, shiftEnd, type Period } from '../period.ts';
import type { DepartmentHeading, PrintedRow, ScorecardTable } from '../printed.ts';
import { isRetired } from '../retired.ts';
import { rowKey } from './typed.ts';

/** What is typed in a release that follows no other: which indicators, for which regions. */
export interface EntryLayout {
  lines: readonly LayoutLine[];
  regionIds: readonly string[];
}

export interface LayoutLine {
  indicatorId: string;
  /** Whether its target is typed too. */
  hasTarget: boolean;
}

/** What tables are laid out by. */
export interface LayoutBasis {
  dictionary: Dictionary;
  /** The release's months. */
  period: Period;
}

/**
 * A blank scorecard for each region, in the order of the dictionary; what the dictionary no longer
 * has, or has retired by then, is left out.
 * @example layoutTables({ lines: [{ indicatorId: 'gdp', hasTarget: true }], regionIds: ['leping'] }, basis)
 *   // [乐平市: one line, its target and its figure to be typed]
 */
export function layoutTables(layout: EntryLayout, basis: LayoutBasis): ScorecardTable[] {
  const wanted = new Set(layout.regionIds);
  const regions = ownRegions(basis.dictionary.regions).filter(
    (region) => wanted.has(region.id) && !isRetired(region, basis.period),
  );
  return regions.flatMap((region) => {
    const rows = blankRows(layout, region, basis);
    return rows.length === 0 ? [] : [tableOf(region, rows, basis)];
  });
}

/**
 * A table that is filled in already, with the lines of a layout that it has not: those are blank. What it
 * has beyond the layout stays, behind the others of its department.
 */
export function withLayoutLines(
  held: ScorecardTable,
  blank: ScorecardTable,
  { dictionary }: Pick<LayoutBasis, 'dictionary'>,
): ScorecardTable {
  const own = new Map(held.rows.map((row) => [rowKey(row), row]));
  if (blank.rows.every((row) => own.has(rowKey(row)))) return held;
  const laid = new Set(blank.rows.map(rowKey));
  const rows = [
    ...blank.rows.map((row) => own.get(rowKey(row)) ?? row),
    ...held.rows.filter((row) => !laid.has(rowKey(row))),
  ];
  return { ...held, ...placeLines(rows, dictionary), claims: [] };
}

function tableOf(
  region: Region,
  blank: readonly PrintedRow[],
  { dictionary, period }: LayoutBasis,
): ScorecardTable {
  const isByDepartment = region.kind === 'city' && dictionary.departments.length > 0;
  return {
    kind: isByDepartment ? 'department-scorecard' : 'scorecard',
    file: '',
    sheet: null,
    title: isByDepartment
      ? wholeTitle({ dictionary, period, hasTargets: blank.some(({ target }) => target !== null) })
      : `${periodLabel(period)}${region.name}主要指标完成情况`,
    notes: [],
    regionId: region.id,
    claims: [],
    ...placeLines(blank, dictionary),
  };
}

function blankRows(layout: EntryLayout, region: Region, basis: LayoutBasis): PrintedRow[] {
  const { indicators, groups } = basis.dictionary;
  const lines = new Map(layout.lines.map((line) => [line.indicatorId, line]));
  return indicators.flatMap((indicator) => {
    const line = lines.get(indicator.id);
    const group = findById(groups, indicator.groupId);
    if (!line || isRetired(indicator, basis.period)) return [];
    return [blankRow(indicator, line, { region, group, period: basis.period })];
  });
}

function blankRow(
  { id: indicatorId, departmentId, periodLagMonths, decimals }: Indicator,
  { hasTarget }: LayoutLine,
  at: { region: Region; group: ComparisonGroup | undefined; period: Period },
): PrintedRow {
  const { region, group } = at;
  const period = shiftEnd(at.period, periodLagMonths);
  const cell = (column: number) => ({ text: '', row: 0, column });
  const about = { indicatorId, regionId: region.id, period };
  return {
    ...about,
    no: null,
    departmentId,
    target: hasTarget ? cell(3) : null,
    actual: { ...about, ...cell(4), value: null, decimals, missingReason: 'blank' },
    gap: hasTarget ? cell(5) : null,
    rank: group && isMember(group, region.id) ? cell(6) : null,
  };
}

/** Lines that nobody answers for, then each department under its heading, numbered through. */
function placeLines(
  rows: readonly PrintedRow[],
  { departments }: Dictionary,
): { rows: PrintedRow[]; headings: DepartmentHeading[] } {
  const known = new Set(departments.map(({ id }) => id));
  const byDepartment = Map.groupBy(rows, ({ departmentId }) =>
    departmentId !== null && known.has(departmentId) ? departmentId : null,
  );
  const placed: PrintedRow[] = [];
  const headings: DepartmentHeading[] = [];
  for (const departmentId of [null, ...departments.map(({ id }) => id)]) {
    const own = byDepartment.get(departmentId) ?? [];
    if (own.length === 0) continue;
    const row = placed.length + headings.length + 1;
    if (departmentId !== null) {
      headings.push({ departmentId, declaredCount: own.length, row, column: 1 });
    }
    for (const one of own) {
      const [no, at] = [placed.length + 1, placed.length + headings.length + 1];
      placed.push({ ...atRow(one, at), no, departmentId });
    }
  }
  return { rows: placed, headings };
}

function atRow(printed: PrintedRow, row: number): PrintedRow {
  const { target, actual, gap, rank } = printed;
  return {
    ...printed,
    target: target && { ...target, row },
    actual: { ...actual, row },
    gap: gap && { ...gap, row },
    rank: rank && { ...rank, row },
  };
}
