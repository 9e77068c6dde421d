import type { Region } from '../dictionary.ts';
import { scorecardIndicators } from '../holdings.ts';
import { officeOf } from '../office.ts';
import { periodLabel } from '../period.ts';
import type { DepartmentHeading, PrintedRow, ScorecardTable } from '../printed.ts';
import type { Cells, Heading, Source } from './source.ts';
import { lineOf } from './line.ts';

/** A scorecard for each region that has figures, and the city's by department. */
export function generateScorecards(source: Source, cells: Cells): ScorecardTable[] {
  const byRegion = Map.groupBy(cells, ({ regionId }) => regionId);
  return source.dictionary.regions.flatMap((region) => {
    const lines = layLines(source, byRegion.get(region.id) ?? [], region);
    return lines.rows.length === 0 ? [] : [toTable(source, region, lines)];
  });
}

/** The same without their lines. */
export function scorecardHeads(about: Heading, cells: Cells): ScorecardTable[] {
  const { dictionary } = about;
  const { regions } = dictionary;
  const isLine = new Set(
    scorecardIndicators(dictionary.indicators, dictionary).map(({ id }) => id),
  );
  const lined = cells.filter(({ indicatorId }) => isLine.has(indicatorId));
  const held = new Set(lined.map(({ regionId }) => regionId));
  return regions
    .filter(({ id }) => held.has(id))
    .map((region) => toTable(about, region, { rows: [], headings: [] }));
}

interface Lines {
  rows: PrintedRow[];
  headings: DepartmentHeading[];
}

/**
 * Lines that nobody answers for, then those of each department under its heading, in the order of the
 * dictionary; a heading takes a row too.
 */
function layLines(source: Source, cells: Cells, region: Region): Lines {
  const { departments, indicators } = source.dictionary;
  const held = scorecardIndicators(indicators, source.dictionary);
  const departmentOf = new Map(held.map(({ id, departmentId }) => [id, departmentId]));
  const rows: PrintedRow[] = [];
  const headings: DepartmentHeading[] = [];
  for (const departmentId of [null, ...departments.map(({ id }) => id)]) {
    const own = cells.filter(({ indicatorId }) => departmentOf.get(indicatorId) === departmentId);
    if (own.length === 0) continue;
    const row = rows.length + headings.length + 1;
    if (departmentId !== null) {
      headings.push({ departmentId, declaredCount: own.length, row, column: 1 });
    }
    for (const cell of own) {
      const place = { no: rows.length + 1, row: rows.length + headings.length + 1 };
      rows.push(lineOf(cell, source, { ...place, departmentId, hasRank: region.kind !== 'city' }));
    }
  }
  return { rows, headings };
}

function toTable(about: Heading, region: Region, lines: Lines): ScorecardTable {
  const isByDepartment = region.kind === 'city' && about.dictionary.departments.length > 0;
  return {
    kind: isByDepartment ? 'department-scorecard' : 'scorecard',
    file: '',
    sheet: null,
    title: isByDepartment ? wholeTitle(about) : titleOf(about, region.proseName),
    notes: [],
    regionId: region.id,
    claims: [],
    ...lines,
  };
}

/** That of the whole is by who is responsible. @example 2019年1-6月各责任部门主要指标增速完成情况 */
export function wholeTitle(about: Heading): string {
  return titleOf(about, `各${officeOf(about.dictionary).dutyWord}`);
}

function titleOf({ period, hasTargets }: Omit<Heading, 'dictionary'>, whose: string): string {
  return `${periodLabel(period)}${whose}主要指标${hasTargets ? '增速完成' : ''}情况`;
}
