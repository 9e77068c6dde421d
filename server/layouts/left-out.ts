import type { LeftOutCells } from '#domain/layout/sheet-reading.ts';
import type { Said } from '#domain/said.ts';
import type { Grid } from '#server/formats/grid.ts';
import { areasOf } from './areas-of.ts';
import type { ReadSection } from './read-section.ts';
import type { Aside, PlacedText, Section } from './sections.ts';
import { isLine } from './rows.ts';
import type { Sheet } from './sheet.ts';

const WHY = {
  title: { zh: '表题', en: 'Title' },
  line: { zh: '单位、时期、编制单位', en: 'Unit, period, who made it' },
  note: { zh: '注释', en: 'Note' },
  page: { zh: '页码、续表', en: 'Page number or continued table' },
  numbers: { zh: '序号、代码', en: 'Numbering or codes' },
  heads: { zh: '重复的表头', en: 'Repeated headings' },
  group: { zh: '分组标题行，没有数', en: 'Line that names a group, without figures' },
  notes: { zh: '备注列', en: 'Column of remarks' },
  hidden: { zh: '隐藏的行列', en: 'Hidden rows and columns' },
  alone: { zh: '没有数的内容', en: 'Without figures' },
} as const satisfies Record<string, Said>;

/** All that stands on a sheet and is neither figure nor head, and why it is not read. */
export function leftOutOf(
  sheet: Sheet,
  read: readonly ReadSection[],
  asides: readonly Aside[],
): LeftOutCells[] {
  const cells: (PlacedText & { why: Said })[] = [
    ...asides.map((aside) => ({ ...aside, why: WHY[aside.why] })),
    ...read.flatMap(({ section }) => ofLines(section)),
    ...read.flatMap((one) => ofColumns(sheet, one)),
    ...read.flatMap(({ section }) => ofGroups(sheet, section)),
    ...read.flatMap(({ derived }) =>
      derived.map((cell) => ({ ...cell, why: { zh: cell.why, en: cell.why } })),
    ),
  ];
  const byWhy = Map.groupBy(cells, ({ why }) => why.zh);
  return [...byWhy.values()].map((same) => ({
    sheet: sheet.name,
    cells: areasOf(same),
    why: same[0]?.why ?? WHY.alone,
  }));
}

/** What is hidden in a sheet isn't printed, and so not read. */
export function hiddenOf({ sheet, hidden = [] }: Grid): LeftOutCells[] {
  return hidden.length === 0 ? [] : [{ sheet, cells: hidden, why: WHY.hidden }];
}

/** A sheet without a table: a cover, a list of contents. */
export function sheetLeftOut(sheet: Sheet): LeftOutCells[] {
  if (sheet.rows === 0) return [];
  const cells = [{ top: 1, left: 1, bottom: sheet.rows, right: Math.max(1, sheet.columns) }];
  return [{ sheet: sheet.name, cells, why: WHY.alone }];
}

function ofLines({ lines }: Section) {
  return lines.map((line) => ({ ...line, why: isLine(line.text) ? WHY.line : WHY.title }));
}

function ofColumns(sheet: Sheet, { section, columns }: ReadSection) {
  return columns.flatMap(({ column, kind }) => {
    if (kind !== 'numbers' && kind !== 'notes') return [];
    return section.bodyRows.flatMap((row) => {
      const text = sheet.text(row, column);
      return text === '' ? [] : [{ row, column, text, why: WHY[kind] }];
    });
  });
}

function ofGroups(sheet: Sheet, { groupRows, band }: Section) {
  return groupRows.flatMap((row) => {
    const cells: (PlacedText & { why: Said })[] = [];
    for (let column = band.left; column <= band.right; column += 1) {
      const text = sheet.text(row, column);
      if (text !== '') cells.push({ row, column, text, why: WHY.group });
    }
    return cells;
  });
}
