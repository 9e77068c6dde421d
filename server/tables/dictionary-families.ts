import type { Indicator } from '#domain/dictionary.ts';
import type { Family, FamilyKind, FamilyMember, FamilyRole } from '#domain/families.ts';
import type { Said } from '#domain/said.ts';

import {
  readId,
  readList,
  readOptional,
  readReference,
  readRequired,
  reportBadCell,
} from './dictionary-cells.ts';
import { checkDuplicateIds, checkDuplicateNames } from './dictionary-checks.ts';
import { nameEntry } from './dictionary-places.ts';
import type { DictionaryRow, DictionarySheet } from './dictionary-sheet.ts';
import { isMeasured, readKind, readRole, rolesLacking, sayRoles } from './family-words.ts';
import type { ProblemLog } from './problem-log.ts';

const EXPECTED = {
  hasMembers: {
    zh: 'family_members 里有成员的编号',
    en: 'the id of a family that has members in family_members',
  },
  oneRowEach: { zh: '一个成员的每种角色只有一行', en: 'one row for each role of a member' },
  oneFamily: { zh: '只在一处出现的指标', en: 'an indicator that stands in one place only' },
  ownId: {
    zh: '同一种类的指标族里没有用过的编号',
    en: 'an id that no other family of this kind has for a member',
  },
} as const satisfies Record<string, Said>;

/** Families in the order of their file, members in that of theirs. */
export function readFamilies(
  families: DictionarySheet,
  members: DictionarySheet,
  indicators: readonly Indicator[],
): Family[] {
  const { log } = families;
  checkDuplicateIds(families.rows.map(toIdEntry), log);
  const kinds = new Map(
    families.rows.map((row) => [row.cell('id').text, readKind(row.cell('kind'), log)]),
  );
  const lines = readLines(members, kinds, indicators);
  checkMemberIds(lines, members.log);
  const byFamily = Map.groupBy(lines, ({ familyId }) => familyId);
  return families.rows.map((row) => {
    const id = readId(row.cell('id'), log);
    const own = byFamily.get(id) ?? [];
    if (own.length === 0) reportBadCell(row.cell('id'), EXPECTED.hasMembers, log);
    return {
      id,
      kind: kinds.get(id) ?? 'in-out-net',
      name: readRequired(row.cell('name'), log),
      nameEn: readOptional(row.cell('name_en')),
      members: readMembers(own, members.log),
    };
  });
}

interface MemberLine {
  familyId: string;
  kind: FamilyKind;
  memberId: string;
  role: FamilyRole;
  indicatorId: string;
  row: DictionaryRow;
}

function toIdEntry(row: DictionaryRow) {
  const idCell = row.cell('id');
  return { id: idCell.text, idCell, names: [] };
}

function readLines(
  { rows, log }: DictionarySheet,
  kinds: ReadonlyMap<string, FamilyKind>,
  indicators: readonly Indicator[],
): MemberLine[] {
  const seen = new Set<string>();
  const familyIds = new Set(kinds.keys());
  return rows.flatMap((row) => {
    const familyId = readRequired(row.cell('family'), log);
    readReference(row.cell('family'), familyIds, log);
    const memberId = readId(row.cell('member'), log);
    const kind = kinds.get(familyId);
    if (!kind) return [];
    const role = readRole(row.cell('role'), kind, log);
    const known = indicators.filter((one) => isMeasured(one, role)).map(({ id }) => id);
    const indicatorId = readRequired(row.cell('indicator'), log);
    readReference(row.cell('indicator'), new Set(known), log);
    if (seen.has(indicatorId)) reportBadCell(row.cell('indicator'), EXPECTED.oneFamily, log);
    seen.add(indicatorId);
    return [{ familyId, kind, memberId, role, indicatorId, row }];
  });
}

/** An id of a member tells a table from those of the other families of its kind. */
function checkMemberIds(lines: readonly MemberLine[], log: ProblemLog): void {
  const owners = new Map<string, string>();
  for (const { familyId, kind, memberId, row } of lines) {
    const key = `${kind} ${memberId}`;
    const owner = owners.get(key) ?? familyId;
    owners.set(key, owner);
    if (owner !== familyId) reportBadCell(row.cell('member'), EXPECTED.ownId, log);
  }
}

function readMembers(lines: readonly MemberLine[], log: ProblemLog): FamilyMember[] {
  const byMember = [...Map.groupBy(lines, ({ memberId }) => memberId).values()];
  checkDuplicateNames(
    byMember.flatMap((own) => own.slice(0, 1).map(toNameEntry)),
    log,
  );
  return byMember.map((own) => readMember(own, log));
}

function toNameEntry({ row, memberId }: MemberLine) {
  const { names } = nameEntry(row, ['name', 'short_name']);
  const idCell = row.cell('member');
  return { id: memberId, idCell, names: names.filter(({ name }) => name !== '') };
}

const NAMES = ['name', 'short_name', 'aliases', 'name_en', 'short_name_en'] as const;

/** Its names stand in its first row; in the others they are blank, or the same. */
function readMember(lines: readonly MemberLine[], log: ProblemLog): FamilyMember {
  const [first] = lines;
  if (!first) throw new Error('a group has a line');
  const { row, memberId, kind } = first;
  for (const line of lines.slice(1)) checkSameNames(line.row, row, log);
  const name = readRequired(row.cell('name'), log);
  const indicators = Object.fromEntries(lines.map((line) => [line.role, line.indicatorId]));
  checkRoles(lines, kind, log);
  return {
    id: memberId,
    name,
    shortName: readOptional(row.cell('short_name')) ?? name,
    nameEn: readOptional(row.cell('name_en')),
    shortNameEn: readOptional(row.cell('short_name_en')),
    aliases: readList(row.cell('aliases')),
    indicators,
  };
}

function checkSameNames(row: DictionaryRow, first: DictionaryRow, log: ProblemLog): void {
  for (const column of NAMES) {
    const [own, before] = [row.cell(column), first.cell(column)];
    if (own.text === '' || own.text === before.text) continue;
    reportBadCell(own, sameAs(before.row), log);
  }
}

const sameAs = (row: number): Said => ({
  zh: `空白，或与第${row}行相同`,
  en: `blank, or the same as in row ${row}`,
});

function checkRoles(lines: readonly MemberLine[], kind: FamilyKind, log: ProblemLog): void {
  const roles = lines.map(({ role }) => role);
  for (const [index, { role, row }] of lines.entries()) {
    if (roles.indexOf(role) < index) reportBadCell(row.cell('role'), EXPECTED.oneRowEach, log);
  }
  const lacking = rolesLacking(kind, roles);
  const [first] = lines;
  if (first && lacking.length > 0) {
    reportBadCell(first.row.cell('member'), membersWith(lacking), log);
  }
}

function membersWith(lacking: readonly FamilyRole[]): Said {
  const roles = sayRoles(lacking);
  return {
    zh: `另有 role 为 ${roles.zh} 的行的成员`,
    en: `a member that also has rows with the roles ${roles.en}`,
  };
}
