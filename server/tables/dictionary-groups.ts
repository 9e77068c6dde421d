import type { ComparisonGroup, Region } from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';

import {
  readId,
  readOptional,
  readReference,
  readRequired,
  reportBadCell,
} from './dictionary-cells.ts';
import { checkDuplicateIds } from './dictionary-checks.ts';
import type { DictionarySheet } from './dictionary-sheet.ts';

const HAS_MEMBERS: Said = {
  zh: 'comparison_group_members 里有成员的编号',
  en: 'the id of a group that has members in comparison_group_members',
};
const ONE_ROW_EACH: Said = {
  zh: '每组每个地区一行',
  en: 'one row for each region of a group',
};

/** Members keep the order of their file. */
export function readGroups(
  groups: DictionarySheet,
  members: DictionarySheet,
  regions: readonly Region[],
): ComparisonGroup[] {
  const idCells = groups.rows.map((row) => row.cell('id'));
  checkDuplicateIds(
    idCells.map((idCell) => ({ id: idCell.text, idCell, names: [] })),
    groups.log,
  );
  const memberIds = readMembers(members, new Set(idCells.map(({ text }) => text)), regions);
  return groups.rows.map((row) => {
    const id = readId(row.cell('id'), groups.log);
    if (!memberIds.has(id)) {
      reportBadCell(row.cell('id'), HAS_MEMBERS, groups.log);
    }
    return {
      id,
      label: readRequired(row.cell('label'), groups.log),
      labelEn: readOptional(row.cell('label_en')),
      sizeNote: row.cell('size_note').text,
      memberIds: memberIds.get(id) ?? [],
    };
  });
}

function readMembers(
  { rows, log }: DictionarySheet,
  groupIds: ReadonlySet<string>,
  regions: readonly Region[],
): ReadonlyMap<string, string[]> {
  const regionIds = new Set(regions.map(({ id }) => id));
  const members = new Map<string, string[]>();
  for (const row of rows) {
    const groupId = readRequired(row.cell('group'), log);
    const regionId = readRequired(row.cell('region'), log);
    readReference(row.cell('group'), groupIds, log);
    readReference(row.cell('region'), regionIds, log);
    const ofGroup = members.get(groupId) ?? [];
    if (ofGroup.includes(regionId)) reportBadCell(row.cell('region'), ONE_ROW_EACH, log);
    members.set(groupId, [...ofGroup, regionId]);
  }
  return members;
}
