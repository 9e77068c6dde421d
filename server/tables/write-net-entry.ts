import { NET_ENTRY_SECTORS, sectorIndicators } from '#domain/net-entries.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import { drawSheet, textCell } from './draw-sheet.ts';
import type { FigureTable } from './types.ts';
import { markedCell } from './write-number.ts';
import { columnNameOf, unitLine, type Writing } from './writing.ts';

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
  let above: string | null = null;
  for (const [indicatorId, line] of byIndicator) {
    const { sector, measure } = labelsOf(indicatorId);
    if (sector !== above) drawing.banner(sector, 'department');
    const cells = regionIds.map((id) => line.find(({ regionId }) => regionId === id) ?? null);
    drawing.row([textCell(measure, 'name'), ...cells.map((cell) => markedCell(cell, 'figure'))]);
    above = sector;
  }
  for (const note of notes) drawing.banner(note, 'note');
  return drawing.layout();
}

/** @example labelsOf('trade-left') // { sector: '限上贸易', measure: '退出' } */
function labelsOf(indicatorId: string): { sector: string; measure: string } {
  for (const sector of NET_ENTRY_SECTORS) {
    const { net, entered, left } = sectorIndicators(sector);
    if (indicatorId === net) return { sector: sector.name, measure: '净增' };
    if (indicatorId === entered) return { sector: sector.name, measure: '新增' };
    if (indicatorId === left) return { sector: sector.name, measure: '退出' };
  }
  throw new Error(`the net-entry table has no line for ${indicatorId}`);
}
