import {
  AlignmentType,
  DocumentGridType,
  Footer,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx';
import { FACES } from './docx-faces.ts';

/** Word counts in twentieths of a point. */
export const TWIPS = 20;
const TWIPS_PER_MM = (72 * TWIPS) / 25.4;

export function mm(length: number): number {
  return Math.round(length * TWIPS_PER_MM);
}

const PAPER = { width: mm(210), height: mm(297) };
// 天头 37 and 订口 28; 版心 156 × 225 leaves 26 and 35 (GB/T 9704-2012, 5.2).
const MARGIN = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) };
const TEXT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right;
const TEXT_HEIGHT = PAPER.height - MARGIN.top - MARGIN.bottom;

/** 三号, in points. */
export const TEXT_SIZE = 16;
const LINES = 22;
const CHARACTERS = 28;

/** Twips from line to line: 22 of them in 225 mm. */
export const LINE = Math.floor(TEXT_HEIGHT / LINES);
/** Twips from character to character: 28 of them in 156 mm, a little under 16 points. */
export const CHARACTER = TEXT_WIDTH / CHARACTERS;
/** Exactly one line of the grid. */
export const ONE_LINE = { line: LINE, lineRule: LineRuleType.EXACT } as const;

/**
 * Twips between letters of 三号, so that 28 of them fit into a line; one less than would do, since
 * LibreOffice rounds the width of letters up.
 */
export const LETTER_SPACING = Math.floor(CHARACTER - TEXT_SIZE * TWIPS) - 1;
// The same for Word's grid, in 4096ths of a point.
const CHARACTER_SPACE = Math.floor((CHARACTER / TWIPS - TEXT_SIZE) * 4096);

export type Orientation = 'portrait' | 'landscape';

/** Width between the margins; a landscape page is a portrait one turned, text and all. */
export function textWidth(orientation: Orientation): number {
  return orientation === 'portrait' ? TEXT_WIDTH : TEXT_HEIGHT;
}

/** 四号, in points. */
const NUMBER_SIZE = 14;
const NUMBER_LINE = NUMBER_SIZE * TWIPS;
// The dashes of a page number lie 7 mm under the text, in the middle of their line.
const NUMBER_DROP = mm(7) + NUMBER_LINE / 2;

/** Paper, margins and grid of a section. */
export function pageOf(orientation: Orientation): ISectionPropertiesOptions {
  const { top, left, right, bottom } = MARGIN;
  const turned = { top: left, right: top, bottom: right, left: bottom };
  const margin = orientation === 'portrait' ? MARGIN : turned;
  return {
    page: {
      size: {
        ...PAPER,
        orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
      },
      margin: { ...margin, header: mm(15), footer: margin.bottom - NUMBER_DROP, gutter: 0 },
    },
    grid: {
      type: DocumentGridType.LINES_AND_CHARS,
      linePitch: LINE,
      charSpace: CHARACTER_SPACE,
    },
  };
}

/** Page numbers on the outer side: — 1 — to the right on odd pages, to the left on even ones. */
export function pageNumbers(): { default: Footer; even: Footer } {
  return { default: pageNumber('right'), even: pageNumber('left') };
}

function pageNumber(side: 'left' | 'right'): Footer {
  // 宋体, the digits too.
  const run = { font: FACES.song, language: { value: 'zh-CN' }, size: 2 * NUMBER_SIZE } as const;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType[side === 'right' ? 'RIGHT' : 'LEFT'],
        // One character in.
        spacing: { line: NUMBER_LINE, lineRule: LineRuleType.EXACT },
        indent: { [side]: NUMBER_SIZE * TWIPS },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
