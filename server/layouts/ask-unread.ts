import { areaAddress, cellAddress, isWithin, type Area } from '#domain/layout/area.ts';
import type { SheetQuestion } from '#domain/layout/sheet-reading.ts';
import { areasOf } from './areas-of.ts';
import type { PlacedText } from './sections.ts';

const MOST_TOLD = 5;

/** Cells among figures that can't be read: a sheet is not taken without them unless a person says so. */
export function askUnread(cells: readonly PlacedText[], sheet: string | null): SheetQuestion[] {
  return areasOf(cells).map((area) => questionOf(area, cells, sheet));
}

function questionOf(area: Area, cells: readonly PlacedText[], sheet: string | null): SheetQuestion {
  const own = cells.filter(({ row, column }) => isWithin(area, row, column));
  const told = own
    .slice(0, MOST_TOLD)
    .map(({ row, column, text }) => `${cellAddress(row, column)}“${text.trim()}”`);
  const more = own.length > MOST_TOLD ? '…' : '';
  const address = areaAddress(area);
  return {
    about: 'table',
    sheet,
    cells: [area],
    text: {
      zh: `这些格看不懂，没有读：${told.join('、')}${more}`,
      en: `These cells are not understood and were not read: ${told.join(', ')}${more}`,
    },
    name: null,
    unit: null,
    options: [
      {
        label: { zh: `不要${address}`, en: `Leave out ${address}` },
        answer: { about: 'area', cells: area, role: 'leave-out', direction: null },
      },
    ],
  };
}
