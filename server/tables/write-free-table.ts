import { freeRows } from '#domain/free-rows.ts';
import { findById } from '#domain/find-by-id.ts';
import { formatPeriod } from '#domain/period.ts';
import type { FreeTable, PrintedRow, SheetTarget } from '#domain/printed.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import { drawSheet, textCell } from './draw-sheet.ts';
import { markedCell, numberCell } from './write-number.ts';
import { nameOf, type Writing } from './writing.ts';

/** A sheet in any layout is written as a long table, a line a figure, in which nothing is left to heads. */
export function writeFreeTable(table: FreeTable, writing: Writing): SheetLayout {
  const { dictionary, sheetName } = writing;
  const rows = freeRows(table).toSorted(
    ({ actual: a }, { actual: b }) => a.row - b.row || a.column - b.column,
  );
  const groups = [...new Set(rows.flatMap(({ widerRanks = [] }) => widerRanks.map(toGroup)))];
  const heads = [...HEADS, ...groups.map((group) => `${group}排位`)];
  const drawing = drawSheet(sheetName, [30, 14, 18, 10, ...heads.slice(4).map(() => 12)]);
  if (table.title !== null) drawing.banner(table.title, 'title');
  drawing.heads(heads);
  drawing.endHeads();
  const begin = ({ indicatorId, regionId }: Place, period: string) => [
    textCell(nameOf(dictionary.indicators, indicatorId), 'name'),
    textCell(nameOf(dictionary.regions, regionId), 'name'),
    textCell(period, 'number'),
    textCell(findById(dictionary.indicators, indicatorId)?.unit ?? '', 'number'),
  ];
  for (const row of rows) {
    const { actual, target, rank, widerRanks = [] } = row;
    drawing.row([
      ...begin(row, formatPeriod(row.period)),
      markedCell(actual, 'figure'),
      markedCell(target, 'figure'),
      markedCell(rank, 'number'),
      ...groups.map((group) =>
        numberCell(widerRanks.find((one) => one.group === group)?.text ?? '', 'number'),
      ),
    ]);
  }
  for (const target of targetsAlone(table, rows)) {
    const { year } = target;
    const whole = formatPeriod({ start: `${year}-01`, end: `${year}-12` });
    drawing.row([...begin(target, whole), textCell('', 'figure'), markedCell(target, 'figure')]);
  }
  for (const note of table.notes) drawing.banner(note, 'note');
  return drawing.layout();
}

type Place = Pick<PrintedRow, 'indicatorId' | 'regionId'>;

const HEADS = ['指标', '地区', '时期', '单位', '实际完成', '目标', '排位'];

const toGroup = ({ group }: { group: string }) => group;

/** Those of other years, and those without a figure to stand beside. */
function targetsAlone({ targets }: FreeTable, rows: readonly PrintedRow[]): SheetTarget[] {
  const beside = new Set<unknown>(rows.map(({ target }) => target));
  return targets.filter((target) => !beside.has(target));
}
