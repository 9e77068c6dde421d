import { PRICE_INDICATORS } from '#domain/holdings.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import { drawSheet, textCell } from './draw-sheet.ts';
import type { FigureTable } from './types.ts';
import { markedCell } from './write-number.ts';
import type { Writing } from './writing.ts';

const HEADS: Record<string, string> = {
  'cpi-month': '环比',
  'cpi-year': '同比',
  'cpi-to-date': '累计',
} satisfies Record<(typeof PRICE_INDICATORS)[number], string>;

/** Consumer prices: a line for each month. */
export function writeCpi({ title, notes, figures }: FigureTable, writing: Writing): SheetLayout {
  const held = PRICE_INDICATORS.filter((id) => figures.some((one) => one.indicatorId === id));
  const drawing = drawSheet(writing.sheetName, [14, ...held.map(() => 14)]);
  if (title !== null) drawing.banner(title, 'title');
  drawing.heads(['月份', ...held.map((id) => HEADS[id] ?? id)]);
  drawing.endHeads();
  for (const line of Map.groupBy(figures, ({ period }) => period.end).values()) {
    const cells = held.map((id) => line.find(({ indicatorId }) => indicatorId === id));
    drawing.row([
      textCell(monthText(line[0]?.period.end ?? '', writing), 'number'),
      ...cells.map((cell) => markedCell(cell, 'figure')),
    ]);
  }
  for (const note of notes) drawing.banner(note, 'note');
  return drawing.layout();
}

/** 5月; with its year where the release runs over more than one. */
function monthText(month: string, { period }: Writing): string {
  const [year = '', monthOfYear = ''] = month.split('-');
  const isOneYear = period.start.slice(0, 4) === period.end.slice(0, 4);
  return `${isOneYear ? '' : `${year}年`}${Number(monthOfYear)}月`;
}
