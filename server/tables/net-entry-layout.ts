import { foldName } from '#domain/fold.ts';
import { cellAt, cellsOfRow, filledCells } from './cells.ts';
import { isFigureText } from './marked-cell.ts';
import { isWiderPlace, reportWiderPlace } from './passed-over.ts';
import { sayCell } from './problem-log.ts';
import type { Reading } from './reading.ts';
import { reportUnknownName } from './report-names.ts';
import { foldHead } from './text.ts';
import type { PrintedCell } from './types.ts';

/** Blocks of rows, by the id their indicators begin with. */
const BLOCKS: readonly (readonly [id: string, label: RegExp])[] = [
  ['total', /^(?:合计|总计|总数|全部)$/u],
  ['industry', /^(?:规上|规模以上)工业(?:企业)?$/u],
  ['real-estate', /^房地产(?:业|开发|开发业)?(?:企业)?$/u],
  ['trade', /^(?:限上|限额以上)(?:贸易|商贸|贸易业)(?:企业)?$/u],
  ['services', /^(?:规上|规模以上)服务业(?:企业)?$/u],
];

/** Rows of a block, by the id their indicators end with. */
const MEASURES: readonly (readonly [id: string, label: RegExp])[] = [
  ['net-entry', /^净增/u],
  ['entered', /^新增/u],
  ['left', /^退出/u],
];

export interface NetEntryLayout {
  /** Indices count from 0. */
  headerRow: number;
  labelColumns: ReadonlySet<number>;
}

/** A row of region names over rows of 净增, 新增 and 退出. */
export function findNetEntryLayout({ grid, context }: Reading): NetEntryLayout | null {
  const isRegion = ({ text }: PrintedCell) => text !== '' && context.names.region(text) !== null;
  const headerRow = grid.cells.findIndex(
    (_, row) => cellsOfRow(grid, row).filter(isRegion).length > 1,
  );
  const labels = grid.cells.flatMap((_, row) =>
    row > headerRow ? filledCells(grid, row).filter(({ text }) => isLabel(text)) : [],
  );
  const measures = new Set(labels.map(({ text }) => findMeasure(text)));
  if (headerRow < 0 || !MEASURES.every(([id]) => measures.has(id))) return null;
  return { headerRow, labelColumns: new Set(labels.map(({ column }) => column - 1)) };
}

export function findBlock(text: string): string | null {
  return BLOCKS.find(([, label]) => label.test(foldHead(text)))?.[0] ?? null;
}

export function findMeasure(text: string): string | null {
  return MEASURES.find(([, label]) => label.test(foldHead(text)))?.[0] ?? null;
}

function isLabel(text: string): boolean {
  return findMeasure(text) !== null || findBlock(text) !== null;
}

export interface RegionColumn {
  regionId: string;
  column: number;
  /** The mark of a note behind the region's name. */
  noteMark: string | null;
}

/** Which region each column of figures is about, in whatever order they stand. */
export function readRegionColumns(reading: Reading, layout: NetEntryLayout): RegionColumn[] {
  const seen = new Set<string>();
  const heads = filledCells(reading.grid, layout.headerRow);
  return heads.flatMap((head) => {
    const column = head.column - 1;
    if (layout.labelColumns.has(column)) return [];
    const regionId = reading.context.names.region(head.text);
    if (regionId === null) {
      if (holdsFigures(reading, layout, column)) reportOtherRegion(reading, head);
      return [];
    }
    if (seen.has(regionId)) reportDuplicateRegion(reading, head);
    seen.add(regionId);
    const noteMark = reading.context.names.noteMark('region', head.text);
    return [{ regionId, column, noteMark }];
  });
}

function reportOtherRegion(reading: Reading, head: PrintedCell): void {
  const { log, context, leftOut } = reading;
  if (context.leaveOut?.has(foldName(head.text)) === true) leftOut.push(head);
  else if (isWiderPlace(head.text)) reportWiderPlace(log, head, 'column');
  else reportUnknownName(reading, 'region', head);
}

/** A column of remarks has no region and needs none. */
function holdsFigures({ grid }: Reading, { headerRow }: NetEntryLayout, column: number): boolean {
  return grid.cells.some(
    (_, row) => row > headerRow && isFigureText(cellAt(grid, row, column).text),
  );
}

function reportDuplicateRegion(reading: Reading, head: PrintedCell): void {
  reading.log.error('duplicate-column', head, {
    found: head.text,
    expected: { zh: '每个地区只有一列', en: 'one column for each region' },
    cure: {
      zh: `${sayCell(head).zh}前面已有一列，请删去或改正。`,
      en: `${sayCell(head).en} has a column before this one already. Delete or mend it.`,
    },
  });
}
