import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import { textCell } from './draw-sheet.ts';
import type { PrintedRow, RankingTable } from './types.ts';
import { noCell, openIndicatorSheet } from './write-indicators.ts';
import { columnNameOf, nameOf, type Writing } from './writing.ts';

/** 附件8: a line for each indicator, under it the city and the regions. */
export function writeRanking(table: RankingTable, writing: Writing): SheetLayout {
  const { dictionary } = writing;
  const sheet = openIndicatorSheet(writing, table);
  let above: PrintedRow | null = null;
  for (const row of table.rows) {
    if (above?.indicatorId !== row.indicatorId || above.no !== row.no) {
      const name = nameOf(dictionary.indicators, row.indicatorId);
      sheet.drawing.row([noCell(row.no), textCell(name, 'department')]);
    }
    sheet.line(null, columnNameOf(dictionary, row.regionId), row);
    above = row;
  }
  sheet.end();
  return sheet.drawing.layout();
}
