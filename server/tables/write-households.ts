import { periodLabel, type Period } from '#domain/period.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import { drawSheet } from './draw-sheet.ts';
import type { Figure, FigureTable } from './types.ts';
import { markedCell } from './write-number.ts';
import type { Writing } from './writing.ts';

const GROUPS = { urban: '城镇', rural: '农村' } as const;
type Group = keyof typeof GROUPS;

/** Income or expenditure: 城镇 and 农村 over a period's figure, last year's and the growth. */
export function writeHouseholds(table: FigureTable, { sheetName }: Writing): SheetLayout {
  const { title, notes, figures } = table;
  const drawing = drawSheet(
    sheetName,
    figures.map(() => 18),
  );
  if (title !== null) drawing.banner(title, 'title');
  drawing.heads(groupHeads(table));
  drawing.heads(figures.map(columnHead));
  drawing.endHeads();
  drawing.row(figures.map((cell) => markedCell(cell, 'figure')));
  for (const note of notes) drawing.banner(note, 'note');
  return drawing.layout();
}

/** Null where the group to the left goes on. */
function groupHeads(table: FigureTable): (string | null)[] {
  const groups = table.figures.map(groupOf);
  return groups.map((group, column) =>
    column > 0 && group === groups[column - 1] ? null : groupHead(group, table),
  );
}

function groupOf({ indicatorId }: Figure): Group {
  return indicatorId.startsWith('urban') ? 'urban' : 'rural';
}

/**
 * A head that contradicted its table was kept as a mismatch, the first of them alone: 城镇… stands for
 * both groups, which were printed alike; 农村… for its own.
 */
function groupHead(group: Group, { subject, mismatches }: FigureTable): string {
  const isHead = (text: string) => Object.values(GROUPS).some((name) => text.startsWith(name));
  const wrong = mismatches.find(({ text }) => isHead(text))?.text;
  const isMeant = wrong?.startsWith(GROUPS.urban) === true || group === 'rural';
  if (wrong !== undefined && isMeant) return GROUPS[group] + wrong.slice(GROUPS.urban.length);
  const measure = subject === 'income' ? '居民人均收入' : '居民人均生活消费支出';
  return GROUPS[group] + measure;
}

function columnHead({ indicatorId, period }: Figure): string {
  return indicatorId.endsWith('-growth') ? '增幅' : householdPeriod(period);
}

/** 2020年上半年, as it is printed here, rather than 2020年1-6月. */
function householdPeriod(period: Period): string {
  const label = periodLabel(period);
  return label.endsWith('年1-6月') ? label.replace('1-6月', '上半年') : label;
}
