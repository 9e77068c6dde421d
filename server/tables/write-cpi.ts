import { familyPlaces } from '#domain/families.ts';
import { roleName } from '#domain/family-words.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import { drawSheet, textCell } from './draw-sheet.ts';
import type { FigureTable } from './types.ts';
import { markedCell } from './write-number.ts';
import { nameOf, type Writing } from './writing.ts';

/** Consumer prices: a line for each month. */
export function writeCpi({ title, notes, figures }: FigureTable, writing: Writing): SheetLayout {
  const held = heldIndices(figures, writing);
  const drawing = drawSheet(writing.sheetName, [14, ...held.map(() => 14)]);
  if (title !== null) drawing.banner(title, 'title');
  drawing.heads(['月份', ...held.map(({ head }) => head)]);
  drawing.endHeads();
  for (const line of Map.groupBy(figures, ({ period }) => period.end).values()) {
    const cells = held.map(({ id }) => line.find(({ indicatorId }) => indicatorId === id));
    drawing.row([
      textCell(monthText(line[0]?.period.end ?? '', writing), 'number'),
      ...cells.map((cell) => markedCell(cell, 'figure')),
    ]);
  }
  for (const note of notes) drawing.banner(note, 'note');
  return drawing.layout();
}

/** In the order of the family: 环比, 同比, 累计; an indicator that has left it goes by its own name. */
function heldIndices(figures: FigureTable['figures'], { dictionary }: Writing) {
  const places = familyPlaces(dictionary);
  const order = [...places.keys()];
  const ids = [...new Set(figures.map(({ indicatorId }) => indicatorId))];
  return ids
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((id) => {
      const role = places.get(id)?.role;
      return { id, head: role ? roleName(role) : nameOf(dictionary.indicators, id) };
    });
}

/** 5月; with its year where the release runs over more than one. */
function monthText(month: string, { period }: Writing): string {
  const [year = '', monthOfYear = ''] = month.split('-');
  const isOneYear = period.start.slice(0, 4) === period.end.slice(0, 4);
  return `${isOneYear ? '' : `${year}年`}${Number(monthOfYear)}月`;
}
