import { familyPlaces } from '#domain/families.ts';
import { roleName } from '#domain/family-words.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import { drawSheet, textCell } from './draw-sheet.ts';
import type { FigureTable } from './types.ts';
import { markedCell } from './write-number.ts';
import { columnNameOf, nameOf, unitLine, type Writing } from './writing.ts';

/** 附件9: a column for each region, blocks of 净增, 新增 and 退出. */
export function writeNetEntry(
  { title, notes, figures }: FigureTable,
  writing: Writing,
): SheetLayout {
  const { sheetName, dictionary } = writing;
  // Not by their rows: figures of a corrected table come from several sheets.
  const byIndicator = Map.groupBy(figures, ({ indicatorId }) => indicatorId);
  const regionIds = [...new Set(figures.map(({ regionId }) => regionId))];
  const drawing = drawSheet(sheetName, [14, ...regionIds.map(() => 14)]);
  if (title !== null) drawing.banner(title, 'title');
  const unit = unitLine(
    dictionary,
    figures.map(({ indicatorId }) => indicatorId),
  );
  if (unit !== null) drawing.banner(unit, 'unit');
  drawing.heads(['', ...regionIds.map((id) => columnNameOf(dictionary, id))]);
  drawing.endHeads();
  const places = familyPlaces(dictionary);
  let above: string | null = null;
  for (const [indicatorId, line] of byIndicator) {
    const place = places.get(indicatorId);
    const sector = place?.member.name ?? null;
    // An indicator that has left its family goes by its own name.
    const measure = place ? roleName(place.role) : nameOf(dictionary.indicators, indicatorId);
    if (sector !== null && sector !== above) drawing.banner(sector, 'department');
    const cells = regionIds.map((id) => line.find(({ regionId }) => regionId === id) ?? null);
    drawing.row([textCell(measure, 'name'), ...cells.map((cell) => markedCell(cell, 'figure'))]);
    above = sector;
  }
  for (const note of notes) drawing.banner(note, 'note');
  return drawing.layout();
}
