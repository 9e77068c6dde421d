import { familiesOf, type Family, type FamilyMember } from '#domain/families.ts';
import { foldName } from '#domain/fold.ts';
import { cellAt, cellsOfRow, filledCells } from './cells.ts';
import { isFigureText } from './marked-cell.ts';
import { isWiderPlace } from '#domain/wider-place.ts';
import { reportWiderPlace } from './passed-over.ts';
import { sayCell } from './problem-log.ts';
import type { Reading } from './reading.ts';
import { reportUnknownName } from './report-names.ts';
import { foldHead } from './text.ts';
import type { PrintedCell } from './types.ts';

/** Rows of a block, by the roles of their indicators. */
const MEASURES = [
  ['net', /^净增/u],
  ['entered', /^新增/u],
  ['left', /^退出/u],
] as const;
export type NetEntryMeasure = (typeof MEASURES)[number][0];

export interface NetEntryLayout {
  /** Whose sectors the blocks are. */
  family: Family;
  /** Indices count from 0. */
  headerRow: number;
  labelColumns: ReadonlySet<number>;
}

/** A row of region names over rows of 净增, 新增 and 退出; none where the dictionary has no such family. */
export function findNetEntryLayout({ grid, context }: Reading): NetEntryLayout | null {
  const families = familiesOf(context.dictionary, 'in-out-net');
  if (families.length === 0) return null;
  const isRegion = ({ text }: PrintedCell) => text !== '' && context.names.region(text) !== null;
  const headerRow = grid.cells.findIndex(
    (_, row) => cellsOfRow(grid, row).filter(isRegion).length > 1,
  );
  const labels = grid.cells.flatMap((_, row) =>
    row > headerRow ? filledCells(grid, row).filter(({ text }) => isLabel(text, families)) : [],
  );
  const measures = new Set(labels.map(({ text }) => findMeasure(text)));
  if (headerRow < 0 || !MEASURES.every(([id]) => measures.has(id))) return null;
  const family = chooseFamily(families, labels, titleAbove(grid, headerRow));
  return { family, headerRow, labelColumns: new Set(labels.map(({ column }) => column - 1)) };
}

/** The one with most of the blocks; of several the one that the title names, else the first. */
function chooseFamily(
  families: readonly Family[],
  labels: readonly PrintedCell[],
  title: string,
): Family {
  const scored = families.map((family) => {
    const blocks = new Set(labels.map(({ text }) => findBlock(text, family)));
    return { family, blocks: blocks.size, isNamed: title.includes(foldName(family.name)) };
  });
  const [best] = scored.sort(
    (a, b) => b.blocks - a.blocks || Number(b.isNamed) - Number(a.isNamed),
  );
  if (!best) throw new Error('there is a family');
  return best.family;
}

function titleAbove(grid: Reading['grid'], headerRow: number): string {
  const rows = grid.cells.slice(0, headerRow);
  return foldName(
    rows.flatMap((_, row) => filledCells(grid, row).map(({ text }) => text)).join(''),
  );
}

/** The sector that a label names, with 企业 behind it or without. */
export function findBlock(text: string, { members }: Family): FamilyMember | null {
  const label = foldHead(text);
  const isNamed = (name: string) => label === foldName(name) || label === `${foldName(name)}企业`;
  return members.find(({ name, aliases }) => [name, ...aliases].some(isNamed)) ?? null;
}

export function findMeasure(text: string): NetEntryMeasure | null {
  return MEASURES.find(([, label]) => label.test(foldHead(text)))?.[0] ?? null;
}

function isLabel(text: string, families: readonly Family[]): boolean {
  return findMeasure(text) !== null || families.some((family) => findBlock(text, family) !== null);
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
