import { FAMILY_KINDS, type Family, type FamilyMember } from '#domain/families.ts';
import type { Said } from '#domain/said.ts';

import {
  readChoice,
  readList,
  readOptional,
  readRequired,
  reportBadCell,
} from './dictionary-cells.ts';
import { checkIds } from './dictionary-checks.ts';
import {
  demandMeasures,
  readLines,
  type Kinds,
  type MemberLine,
} from './dictionary-family-lines.ts';
import { checkMembers, linesOfMembers } from './dictionary-family-members.ts';
import { openKnown, type Known } from './dictionary-known.ts';
import type { Demands } from './dictionary-measures.ts';
import type { DictionarySheet } from './dictionary-sheet.ts';

const HAS_MEMBERS: Said = {
  zh: 'family_members 里有成员的编号',
  en: 'the id of a family that has members in family_members',
};

/** Families in the order of their file, members in that of theirs. */
export function readFamilies(
  families: DictionarySheet,
  members: DictionarySheet,
  around: { indicators: Known; demands: Demands },
): Family[] {
  const { rows, log } = families;
  const entries = rows.map((row) => {
    const [idCell, name] = [row.cell('id'), row.cell('name').text];
    return { id: idCell.text, idCell, names: name === '' ? [] : [name] };
  });
  checkIds(entries, log);
  const kinds = readKinds(families);
  const known = openKnown(families, entries);
  const lines = readLines(members, { indicators: around.indicators, families: known, kinds, log });
  const isClear = families.isWhole && members.isWhole && !known.hasMissed();
  known.close();
  checkMembers(lines, members.log, { isClear: isClear && !log.hasErrors() });
  if (!members.log.hasErrors()) demandMeasures(lines, members.log, around.demands);
  const byFamily = Map.groupBy(lines, ({ familyId }) => familyId);
  return rows.map((row) => {
    const id = row.cell('id');
    const own = byFamily.get(id.text) ?? [];
    if (own.length === 0 && isClear && !members.log.hasErrors() && !log.hasErrors()) {
      reportBadCell(id, HAS_MEMBERS, log);
    }
    return {
      id: id.text,
      kind: kinds.get(id.text)?.kind ?? FAMILY_KINDS[0],
      name: readRequired(row.cell('name'), log),
      nameEn: readOptional(row.cell('name_en')),
      members: linesOfMembers(own).map(toMember),
    };
  });
}

function readKinds({ rows, log }: DictionarySheet): Kinds {
  const areIdsSound = !rows.some((row) => log.isFaulty(row.cell('id')));
  return new Map(
    rows.map((row) => {
      const cell = row.cell('kind');
      const kind = readChoice(row, 'kind', FAMILY_KINDS, log);
      const isClear = areIdsSound && !log.isFaulty(cell);
      return [row.cell('id').text, { kind: isClear ? kind : null, cell }];
    }),
  );
}

/** Its names stand in its first row; in the others they are blank, or the same. */
function toMember(lines: readonly MemberLine[]): FamilyMember {
  const [first] = lines;
  if (!first) throw new Error('a group has a line');
  const { row, memberId } = first;
  const name = row.cell('name').text;
  return {
    id: memberId,
    name,
    shortName: readOptional(row.cell('short_name')) ?? name,
    nameEn: readOptional(row.cell('name_en')),
    shortNameEn: readOptional(row.cell('short_name_en')),
    aliases: readList(row.cell('aliases')),
    indicators: Object.fromEntries(lines.map((line) => [line.role, line.indicatorId])),
  };
}
