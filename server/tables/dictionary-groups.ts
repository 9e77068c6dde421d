import type { ComparisonGroup } from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';

import { readOptional, readRequired, reportBadCell } from './dictionary-cells.ts';
import { checkIds } from './dictionary-checks.ts';
import { openKnown, type Known } from './dictionary-known.ts';
import type { DictionaryRow, DictionarySheet } from './dictionary-sheet.ts';
import { WHOLE_SHEET } from './problem-log.ts';

const HAS_MEMBERS: Said = {
  zh: 'comparison_group_members 里有成员的编号',
  en: 'the id of a group that has members in comparison_group_members',
};
const ONE_ROW_EACH: Said = {
  zh: '每组每个地区一行',
  en: 'one row for each region of a group',
};
const NOT_WIDER: Said = {
  zh: '参加排位的地区；参照地区从不排位',
  en: 'a region that is ranked; wider places never are',
};
const ONCE_EACH: Said = { zh: '每个地区一次', en: 'each region once' };

/**
 * Members keep the order in which they stand: in a column of the group, or in a file of their own.
 * @param openMembers the file
 */
export function readGroups(
  groups: DictionarySheet,
  openMembers: (() => DictionarySheet) | null,
  regions: Members,
): { groups: ComparisonGroup[]; known: Known } {
  const { rows, log } = groups;
  const entries = rows.map((row) => {
    const idCell = row.cell('id');
    const names = [row.cell('label').text, row.cell('size_note').text, row.cell('label_en').text];
    return { id: idCell.text, idCell, names: names.filter((name) => name !== '') };
  });
  checkIds(entries, log);
  const known = openKnown(groups, entries);
  const membersOf = groups.has('members')
    ? readMemberColumn(groups, openMembers?.() ?? null, regions)
    : readMemberFile(groups, openMembers, { groups: known, regions });
  const read = rows.map((row) => ({
    id: row.cell('id').text,
    label: readRequired(row.cell('label'), log),
    labelEn: readOptional(row.cell('label_en')),
    sizeNote: row.cell('size_note').text,
    memberIds: membersOf(row),
  }));
  return { groups: read, known };
}

/** Who may be a member. */
export interface Members {
  known: Known;
  /** Wider places are never ranked. */
  widerIds: ReadonlySet<string>;
}

type MembersOf = (row: DictionaryRow) => string[];

function readMemberColumn(
  { log }: DictionarySheet,
  file: DictionarySheet | null,
  { known: regions, widerIds }: Members,
): MembersOf {
  file?.log.error('bad-dictionary', WHOLE_SHEET, {
    found: { zh: '成员写在两处', en: 'members in two places' },
    expected: { zh: '只写在一处', en: 'one place' },
    cure: {
      zh: '请删去 comparison_group_members.csv，或删去 comparison_groups.csv 里的“members”列。',
      en: 'Delete comparison_group_members.csv, or the column “members” of comparison_groups.csv.',
    },
  });
  return (row) => {
    const cell = row.cell('members');
    readRequired(cell, log);
    const ids = regions.readAll(cell, log);
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    if (twice !== undefined && regions.isWhole())
      reportBadCell({ ...cell, text: twice }, ONCE_EACH, log);
    const wider = ids.find((id) => widerIds.has(id));
    if (wider !== undefined) reportBadCell({ ...cell, text: wider }, NOT_WIDER, log);
    return [...new Set(ids)];
  };
}

function readMemberFile(
  groups: DictionarySheet,
  openMembers: (() => DictionarySheet) | null,
  known: { groups: Known; regions: Members },
): MembersOf {
  const sheet = openMembers?.();
  if (!sheet) return () => [];
  const { rows, log } = sheet;
  const members = new Map<string, string[]>();
  for (const row of rows) {
    const [group, region] = [row.cell('group'), row.cell('region')];
    readRequired(group, log);
    readRequired(region, log);
    const groupId = known.groups.read(group, log) ?? '';
    const regionId = known.regions.known.read(region, log) ?? '';
    if (known.regions.widerIds.has(regionId)) reportBadCell(region, NOT_WIDER, log);
    const ofGroup = members.get(groupId) ?? [];
    if (ofGroup.includes(regionId) && known.regions.known.isWhole()) {
      reportBadCell(region, ONE_ROW_EACH, log);
    }
    members.set(groupId, [...ofGroup, regionId]);
  }
  // A row that is wrong may be the one that a group lacks.
  const isClear = () => sheet.isWhole && !log.hasErrors() && !known.groups.hasMissed();
  return (row) => {
    const [id, own] = [row.cell('id'), members.get(row.cell('id').text)];
    if (own === undefined && isClear() && !groups.log.isFaulty(id)) {
      reportBadCell(id, HAS_MEMBERS, groups.log);
    }
    return own ?? [];
  };
}
