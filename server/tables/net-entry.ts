import { familySubject, type Family, type FamilyMember } from '#domain/families.ts';
import type { Period } from '#domain/period.ts';
import type { Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

import { cellAt, filledCells, lastFullRow } from './cells.ts';
import { fitFigureUnits } from './fit-units.ts';
import { readFigure } from './figure.ts';
import {
  findBlock,
  findMeasure,
  readRegionColumns,
  type NetEntryLayout,
  type NetEntryMeasure,
  type RegionColumn,
} from './net-entry-layout.ts';
import { withNoteMarks } from './marked-cell.ts';
import { checkTitleYear, readTitlePeriod, releaseYear, requireRelease } from './nominal-period.ts';
import { isSignOff } from './passed-over.ts';
import { sayCell } from './problem-log.ts';
import { usualPeriod, type Reading } from './reading.ts';
import { reportDuplicateRow } from './report-names.ts';
import { isNote, isUnitLine } from './text.ts';
import { readTitle } from './title.ts';
import type { Figure, FigureTable, PrintedCell } from './types.ts';

/** 附件9: per block of enterprises 净增, 新增, 退出, a column per region. */
export function readNetEntry(reading: Reading, layout: NetEntryLayout): FigureTable | null {
  const { grid } = reading;
  const { headerRow } = layout;
  const title = readTitle(grid, headerRow, releaseYear(reading));
  const releasePeriod = requireRelease(reading);
  const ownPeriod = readTitlePeriod(reading, title);
  const period = releasePeriod ?? ownPeriod;
  if (period === null) return null;
  checkTitleYear(reading, title, period);
  const regions = readRegionColumns(reading, layout);
  const { rows, notes } = readRows(reading, layout);
  const figures = rows.flatMap(({ row, indicatorId }) => {
    const rowPeriod = ownPeriod ?? usualPeriod(reading, indicatorId, period);
    return readRow(reading, row, indicatorId, rowPeriod, regions);
  });
  return {
    kind: 'net-entry',
    file: grid.file,
    sheet: grid.sheet,
    title: title.cell?.text ?? null,
    notes: [...title.notes.map(({ text }) => text), ...notes],
    subject: familySubject(reading.context.dictionary, layout.family),
    figures: fitFigureUnits(reading, { firstRow: headerRow, lastRow: headerRow }, figures),
    mismatches: [],
  };
}

function readRow(
  reading: Reading,
  row: number,
  indicatorId: string,
  period: Period,
  regions: readonly RegionColumn[],
): Figure[] {
  return regions.flatMap(({ regionId, column, noteMark }) => {
    const cell = cellAt(reading.grid, row, column);
    const figure = readFigure(reading, cell, { indicatorId, regionId, period });
    return figure === null ? [] : withNoteMarks(figure, noteMark);
  });
}

/** A row of figures; `row` counts from 0, the id is blank where its block is unknown. */
interface FigureRow {
  row: number;
  indicatorId: string;
}

function readRows(
  reading: Reading,
  { family, headerRow, labelColumns }: NetEntryLayout,
): { rows: FigureRow[]; notes: string[] } {
  const rows: FigureRow[] = [];
  const notes: string[] = [];
  const firstRows = new Map<string, number>();
  let block: FamilyMember | 'unknown' | null = null;
  const lastFigures = lastFullRow(reading.grid);
  for (let row = headerRow + 1; row < reading.grid.cells.length; row += 1) {
    const cells = filledCells(reading.grid, row);
    const [first] = cells;
    if (first === undefined || isUnitLine(first.text)) continue;
    // Under the first note stands nothing but notes.
    const isRemark = row > lastFigures && !isLabel(first.text, family);
    if (isNote(first.text) || isRemark || isSignOff(cells) || notes.length > 0) {
      notes.push(cells.map(({ text }) => text).join('，'));
      continue;
    }
    for (const label of cells.filter(({ column }) => labelColumns.has(column - 1))) {
      const measure = findMeasure(label.text);
      if (measure === null) block = readBlock(reading, label, family);
      else if (block === null) reportUnknownLabel(reading, label, kindFirst(family));
      const member = block === 'unknown' ? null : block;
      if (measure === null) continue;
      rows.push({ row, indicatorId: readIndicator(reading, label, member, measure, firstRows) });
    }
  }
  return { rows, notes };
}

/** A line that still waits for its figures has a label alone; a sentence that begins like one is a remark. */
function isLabel(text: string, family: Family): boolean {
  if (findBlock(text, family) !== null) return true;
  return findMeasure(text) !== null && !/[，。；：,;:]/u.test(text);
}

function readBlock(reading: Reading, label: PrintedCell, family: Family): FamilyMember | 'unknown' {
  const block = findBlock(label.text, family);
  if (block !== null) return block;
  reportUnknownLabel(reading, label, knownLabels(family));
  return 'unknown';
}

/** Blank where the block is unknown. */
function readIndicator(
  reading: Reading,
  label: PrintedCell,
  block: FamilyMember | null,
  measure: NetEntryMeasure,
  firstRows: Map<string, number>,
): string {
  const id = block?.indicators[measure];
  if (id === undefined) return '';
  const firstRow = firstRows.get(id);
  if (firstRow !== undefined) reportDuplicateRow(reading, label, firstRow);
  else firstRows.set(id, label.row);
  return id;
}

/** @example knownLabels(family).zh // '合计、大型，或净增、新增、退出' */
function knownLabels({ members }: Family): Said {
  const names = listed(members.map(({ name }) => ({ zh: name, en: `“${name}”` })));
  return { zh: `${names.zh}，或净增、新增、退出`, en: `${names.en}, or “净增”, “新增”, “退出”` };
}

function kindFirst({ members }: Family): Said {
  const names = members.slice(0, 2).map(({ name }) => `“${name}”`);
  return {
    zh: `先有一行单位类别，如${names.join('')}`,
    en: `before it a row with the kind of enterprises, such as ${names.join(' or ')}`,
  };
}

function reportUnknownLabel(reading: Reading, label: PrintedCell, expected: Said): void {
  reading.log.error('unknown-indicator', label, {
    found: label.text,
    expected,
    cure: {
      zh: `${sayCell(label).zh}不知道是哪一类单位，请改正（应为：${expected.zh}）。`,
      en: `It is not known to which kind of enterprises ${sayCell(label).en} belongs. Mend it (expected: ${expected.en}).`,
    },
  });
}
