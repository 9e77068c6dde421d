import { FAMILY_ROLES, type FamilyKind, type FamilyRole } from '#domain/families.ts';
import type { Said } from '#domain/said.ts';

import { readId, readRequired, reportBadCell } from './dictionary-cells.ts';
import type { Known } from './dictionary-known.ts';
import type { DictionaryLog } from './dictionary-log.ts';
import type { Demands } from './dictionary-measures.ts';
import type { DictionaryRow, DictionarySheet } from './dictionary-sheet.ts';
import { MEASURE_OF, roleOf, sayRoles } from './family-words.ts';
import type { PrintedCell } from './types.ts';

const ONE_FAMILY: Said = {
  zh: '只在一处出现的指标',
  en: 'an indicator that stands in one place only',
};

/** A row of family_members whose family and role are known. */
export interface MemberLine {
  familyId: string;
  kind: FamilyKind;
  memberId: string;
  role: FamilyRole;
  indicatorId: string;
  row: DictionaryRow;
}

/** Of each family its kind, and where that stands; null while the cell is wrong. */
export type Kinds = ReadonlyMap<string, { kind: FamilyKind | null; cell: PrintedCell }>;

interface Around {
  families: Known;
  kinds: Kinds;
  indicators: Known;
  /** Of the table of families. */
  log: DictionaryLog;
}

/** Rows that are wrong are left out. */
export function readLines({ rows, log }: DictionarySheet, around: Around): MemberLine[] {
  const seen = new Set<string>();
  const lines = rows.map((row) => readLine(row, { ...around, seen, own: log }));
  for (const [familyId, ofFamily] of Map.groupBy(lines, (line) => line.familyId)) {
    checkRoles(ofFamily, around.kinds.get(familyId), { own: log, families: around.log });
  }
  return lines.flatMap((line) => {
    const { kind, role } = line;
    return kind !== null && role !== null && isOf(kind, role) ? [{ ...line, kind, role }] : [];
  });
}

type RawLine = Omit<MemberLine, 'kind' | 'role'> & {
  kind: FamilyKind | null;
  role: FamilyRole | null;
};

function readLine(
  row: DictionaryRow,
  around: Around & { seen: Set<string>; own: DictionaryLog },
): RawLine {
  const { families, kinds, indicators, seen, own } = around;
  const cell = row.cell('indicator');
  readRequired(row.cell('family'), own);
  const familyId = families.read(row.cell('family'), own) ?? '';
  const memberId = readId(row.cell('member'), own);
  const [kind, role] = [kinds.get(familyId)?.kind ?? null, roleOf(row.cell('role'))];
  readRequired(cell, own);
  const indicatorId = indicators.read(cell, own) ?? '';
  const isTwice = seen.has(indicatorId) && indicators.ids.has(indicatorId);
  if (isTwice) reportBadCell(cell, ONE_FAMILY, own);
  seen.add(indicatorId);
  return { familyId, kind, memberId, role, indicatorId, row };
}

/** Each indicator must be measured as its role is; asked for once the roles are right. */
export function demandMeasures(
  lines: readonly MemberLine[],
  log: DictionaryLog,
  demands: Demands,
): void {
  for (const { indicatorId, role, row } of lines) {
    demands.add(indicatorId, { cell: row.cell('indicator'), log, measures: [MEASURE_OF[role]] });
  }
}

function isOf(kind: FamilyKind, role: FamilyRole): boolean {
  const roles: readonly FamilyRole[] = FAMILY_ROLES[kind];
  return roles.includes(role);
}

/** Where no role of several rows is one of the family's kind, the kind is wrong. */
function checkRoles(
  lines: readonly RawLine[],
  family: { kind: FamilyKind | null; cell: PrintedCell } | undefined,
  logs: { own: DictionaryLog; families: DictionaryLog },
): void {
  if (!family?.kind) return;
  const { kind, cell } = family;
  const wrong = lines.filter(({ role }) => role === null || !isOf(kind, role));
  if (wrong.length > 1 && wrong.length === lines.length) {
    reportBadCell(cell, kindWith(lines), logs.families);
    return;
  }
  for (const { row } of wrong) {
    reportBadCell(row.cell('role'), sayRoles(FAMILY_ROLES[kind]), logs.own);
  }
}

function kindWith(lines: readonly RawLine[]): Said {
  const roles = sayRoles([...new Set(lines.flatMap(({ role }) => role ?? []))]);
  return {
    zh: `成员的角色 ${roles.zh} 所属的种类`,
    en: `the kind that has the roles of its members: ${roles.en}`,
  };
}
