import { familyPlaces, placeOfFigures, type FamilyRole } from '#domain/families.ts';
import { periodLabel, type Period } from '#domain/period.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import { drawSheet } from './draw-sheet.ts';
import type { Figure, FigureTable } from './types.ts';
import { markedCell } from './write-number.ts';
import type { Writing } from './writing.ts';

const GROUPS = { urban: '城镇', rural: '农村' } as const;
type Group = keyof typeof GROUPS;

/** Income or expenditure: 城镇 and 农村 over a period's figure, last year's and the growth. */
export function writeHouseholds(table: FigureTable, writing: Writing): SheetLayout {
  const { title, notes, figures } = table;
  const roleOf = openRoles(writing);
  const drawing = drawSheet(
    writing.sheetName,
    figures.map(() => 18),
  );
  if (title !== null) drawing.banner(title, 'title');
  drawing.heads(groupHeads(table, writing, roleOf));
  drawing.heads(figures.map((figure) => columnHead(figure, roleOf)));
  drawing.endHeads();
  drawing.row(figures.map((cell) => markedCell(cell, 'figure')));
  for (const note of notes) drawing.banner(note, 'note');
  return drawing.layout();
}

type RoleOf = (figure: Figure) => FamilyRole;

/** An indicator that has left its family stands under 城镇: its head cannot be known. */
function openRoles({ dictionary }: Writing): RoleOf {
  const places = familyPlaces(dictionary);
  return ({ indicatorId }) => places.get(indicatorId)?.role ?? 'urban';
}

/** Null where the group to the left goes on. */
function groupHeads(table: FigureTable, writing: Writing, roleOf: RoleOf): (string | null)[] {
  const groups = table.figures.map((figure) => groupOf(roleOf(figure)));
  return groups.map((group, column) =>
    column > 0 && group === groups[column - 1] ? null : groupHead(group, table, writing),
  );
}

function groupOf(role: FamilyRole): Group {
  return role === 'rural' || role === 'rural-growth' ? 'rural' : 'urban';
}

/**
 * A head that contradicted its table was kept as a mismatch, the first of them alone: 城镇… stands for
 * both groups, which were printed alike; 农村… for its own.
 */
function groupHead(
  group: Group,
  { figures, subject, mismatches }: FigureTable,
  { dictionary }: Writing,
): string {
  const isHead = (text: string) => Object.values(GROUPS).some((name) => text.startsWith(name));
  const wrong = mismatches.find(({ text }) => isHead(text))?.text;
  const isMeant = wrong?.startsWith(GROUPS.urban) === true || group === 'rural';
  if (wrong !== undefined && isMeant) return GROUPS[group] + wrong.slice(GROUPS.urban.length);
  const member = placeOfFigures(dictionary, figures)?.member;
  return `${GROUPS[group]}居民${member?.name ?? subject}`;
}

function columnHead(figure: Figure, roleOf: RoleOf): string {
  return roleOf(figure).endsWith('-growth') ? '增幅' : householdPeriod(figure.period);
}

/** 2020年上半年, as it is printed here, rather than 2020年1-6月. */
function householdPeriod(period: Period): string {
  const label = periodLabel(period);
  return label.endsWith('年1-6月') ? label.replace('1-6月', '上半年') : label;
}
