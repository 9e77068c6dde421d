import type { FamilyRole } from '#domain/families.ts';
import type { Said } from '#domain/said.ts';

import { readRequired, reportBadCell } from './dictionary-cells.ts';
import { checkDuplicateNames } from './dictionary-checks.ts';
import type { MemberLine } from './dictionary-family-lines.ts';
import type { DictionaryLog } from './dictionary-log.ts';
import { nameEntry } from './dictionary-places.ts';
import type { DictionaryRow } from './dictionary-sheet.ts';
import { rolesLacking, sayRoles } from './family-words.ts';

const OWN_ID: Said = {
  zh: '同一种类的指标族里没有用过的编号',
  en: 'an id that no other family of this kind has for a member',
};
const ONE_ROW_EACH: Said = {
  zh: '一个成员的每种角色只有一行',
  en: 'one row for each role of a member',
};
const NAMES = ['name', 'short_name', 'aliases', 'name_en', 'short_name_en'] as const;

/** The lines of each member of one family. */
export function linesOfMembers(lines: readonly MemberLine[]): MemberLine[][] {
  return [...Map.groupBy(lines, ({ memberId }) => memberId).values()];
}

/**
 * What the rows of members say of one another.
 * @param isClear no row is left out: what a member lacks is not in one of those
 */
export function checkMembers(
  lines: readonly MemberLine[],
  log: DictionaryLog,
  { isClear }: { isClear: boolean },
): void {
  checkMemberIds(lines, log);
  const families = [...Map.groupBy(lines, ({ familyId }) => familyId).values()].map(linesOfMembers);
  for (const members of families) {
    for (const own of members) checkRows(own, log);
    checkDuplicateNames(
      members.flatMap((own) => own.slice(0, 1).map(toNameEntry)),
      log,
    );
  }
  if (!isClear || log.hasErrors()) return;
  const byKind = Map.groupBy(families.flat(), ([first]) => first?.kind);
  for (const members of byKind.values()) checkWhole(members, log);
}

/** An id of a member tells a table from those of the other families of its kind. */
function checkMemberIds(lines: readonly MemberLine[], log: DictionaryLog): void {
  const owners = new Map<string, string>();
  for (const { familyId, kind, memberId, row } of lines) {
    const key = `${kind} ${memberId}`;
    const owner = owners.get(key) ?? familyId;
    owners.set(key, owner);
    if (owner !== familyId) reportBadCell(row.cell('member'), OWN_ID, log);
  }
}

function toNameEntry({ row, memberId }: MemberLine) {
  const { names } = nameEntry(row, ['name', 'short_name']);
  return { id: memberId, idCell: row.cell('member'), names };
}

/**
 * A role stands once; names stand in the first row, and in others are blank or the same. Where a role
 * stands twice a row may be another member's, with its names.
 */
function checkRows(lines: readonly MemberLine[], log: DictionaryLog): void {
  const [first] = lines;
  const roles = lines.map(({ role }) => role);
  const twice = lines.filter(({ role }, index) => roles.indexOf(role) < index);
  for (const { row } of twice) reportBadCell(row.cell('role'), ONE_ROW_EACH, log);
  if (!first || twice.length > 0) return;
  for (const { row } of lines.slice(1)) checkSameNames(row, first.row, log);
}

function checkSameNames(row: DictionaryRow, first: DictionaryRow, log: DictionaryLog): void {
  const other = NAMES.find((column) => {
    const own = row.cell(column).text;
    return own !== '' && own !== first.cell(column).text;
  });
  if (other !== undefined) {
    reportBadCell(row.cell(other), sameAs(log.sayRow(first.cell(other).row)), log);
  }
}

const sameAs = ({ zh, en }: Said): Said => ({
  zh: `空白，或与${zh}相同`,
  en: `blank, or the same as in ${en}`,
});

/**
 * Every member has the roles that its kind needs, and a name. A row that went to another member leaves
 * two that lack some: the smaller one is told.
 */
function checkWhole(members: readonly (readonly MemberLine[])[], log: DictionaryLog): void {
  const lacking = members
    .map((lines) => ({ lines, roles: lacksOf(lines) }))
    .filter(({ roles }) => roles.length > 0)
    .toSorted((a, b) => a.lines.length - b.lines.length);
  const [odd] = lacking;
  const first = odd?.lines[0];
  if (odd && first) {
    reportBadCell(first.row.cell('member'), membersWith(odd.roles), log);
    return;
  }
  for (const [line] of members) if (line) readRequired(line.row.cell('name'), log);
}

function lacksOf(lines: readonly MemberLine[]): FamilyRole[] {
  const [first] = lines;
  const roles = lines.map(({ role }) => role);
  return first ? rolesLacking(first.kind, roles) : [];
}

function membersWith(lacking: readonly FamilyRole[]): Said {
  const roles = sayRoles(lacking);
  return {
    zh: `另有 role 为 ${roles.zh} 的行的成员`,
    en: `a member that also has rows with the roles ${roles.en}`,
  };
}
