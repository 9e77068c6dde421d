import type { CellStyle, FontStyle } from 'hucre';

import type { CellRole, LayoutCell } from './sheet-layout.ts';

/** The faces that every Chinese Excel and WPS has: Song for text, Hei for what stands out. */
const SONG = '宋体';
const HEI = '黑体';
export const BODY_SIZE = 11;
const TITLE_SIZE = 16;

const LINE = { style: 'thin' } as const;
const GRID = { top: LINE, right: LINE, bottom: LINE, left: LINE };

const body: FontStyle = { name: SONG, size: BODY_SIZE };
const strong: FontStyle = { name: HEI, size: BODY_SIZE };

const STYLES: Record<CellRole, CellStyle> = {
  title: {
    font: { name: HEI, size: TITLE_SIZE, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  unit: { font: body, alignment: { horizontal: 'right', vertical: 'center' } },
  head: {
    font: strong,
    border: GRID,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  department: {
    font: { ...strong, bold: true },
    border: GRID,
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  name: {
    font: body,
    border: GRID,
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 },
  },
  number: {
    font: body,
    border: GRID,
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  figure: {
    font: body,
    border: GRID,
    alignment: { horizontal: 'right', vertical: 'center', indent: 1 },
  },
  note: {
    font: body,
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  },
};

export function styleOf({ role, numberFormat }: LayoutCell): CellStyle {
  const style = STYLES[role];
  return numberFormat === null ? style : { ...style, numFmt: numberFormat };
}

export function fontSizeOf(role: CellRole): number {
  return STYLES[role].font?.size ?? BODY_SIZE;
}
