import { foldText } from '#domain/fold.ts';
import type { Area } from '#domain/layout/area.ts';
import { findBands } from './bands.ts';
import {
  cellsOfRow,
  isLine,
  isNoteLine,
  isUnitLine,
  isPageLine,
  rowKind,
  type Band,
  type RowKind,
} from './rows.ts';
import type { Sheet } from './sheet.ts';

export interface PlacedText {
  row: number;
  column: number;
  text: string;
}

/** One table of a sheet: what stands over it, its heads, its lines. */
export interface Section {
  band: Band;
  /** Titles, months, lines of units: what holds for all of it. */
  lines: readonly PlacedText[];
  /** Those of the sheet's first table, for what its own lines don't say. */
  inherited: readonly PlacedText[];
  headRows: readonly number[];
  /** Lines that hold figures. */
  bodyRows: readonly number[];
  /** Lines of words between them: departments, groups. */
  groupRows: readonly number[];
}

/** What is no part of a table, and why. */
export interface Aside extends PlacedText {
  why: 'note' | 'page' | 'numbers' | 'heads';
}

export interface Sections {
  sections: readonly Section[];
  asides: readonly Aside[];
}

/** `shown`: where a person said that figures stand; none: they are found. */
export function findSections(sheet: Sheet, shown: readonly Area[] = []): Sections {
  const bands = shown.length === 0 ? findBands(sheet) : bandsOfAreas(sheet, shown);
  const found = bands.map((band) =>
    sectionsOfBand(sheet, band, (row) => kindShown(rowKind(sheet, row, band), row, band, shown)),
  );
  return {
    sections: withInherited(found.flatMap(({ sections }) => sections)),
    asides: found.flatMap(({ asides }) => asides),
  };
}

/** From behind the figures before to the last column of one's own; what is right of all goes with the last. */
function bandsOfAreas(sheet: Sheet, areas: readonly Area[]): Band[] {
  const bands: Band[] = [];
  for (const { left, right } of [...areas].sort((a, b) => a.left - b.left)) {
    const last = bands.at(-1);
    if (last !== undefined && left <= last.right) last.right = Math.max(last.right, right);
    else bands.push({ left: (last?.right ?? 0) + 1, right });
  }
  const last = bands.at(-1);
  if (last !== undefined) last.right = Math.max(last.right, sheet.columns);
  return bands;
}

function kindShown(kind: RowKind, row: number, band: Band, shown: readonly Area[]): RowKind {
  if (shown.length === 0) return kind;
  const isFigures = shown.some(
    ({ top, bottom, left, right }) =>
      row >= top && row <= bottom && left <= band.right && right >= band.left,
  );
  if (isFigures) return kind === 'blank' ? kind : 'body';
  return kind === 'body' ? 'words' : kind;
}

interface Building {
  band: Band;
  lines: PlacedText[];
  headRows: number[];
  bodyRows: number[];
  groupRows: number[];
}

function sectionsOfBand(
  sheet: Sheet,
  band: Band,
  kindOf: (row: number) => RowKind,
): { sections: Building[]; asides: Aside[] } {
  const sections: Building[] = [];
  const asides: Aside[] = [];
  let pending: { row: number; kind: RowKind }[] = [];
  for (let row = 1; row <= sheet.rows; row += 1) {
    const kind = kindOf(row);
    if (kind !== 'body') {
      pending.push({ row, kind });
      continue;
    }
    place(pending, row);
    sections.at(-1)?.bodyRows.push(row);
    pending = [];
  }
  for (const { row } of pending) setAside(row, 'note');
  return { sections, asides };

  function place(rows: typeof pending, bodyRow: number): void {
    const current = sections.at(-1);
    const { heads, groups } = headRowsAtEnd(sheet, band, rows, bodyRow);
    const taken = new Set([...heads, ...groups]);
    const above = rows.filter(({ row, kind }) => !taken.has(row) && kind !== 'blank');
    for (const { row, kind } of above.filter(
      (one) => one.kind === 'numbers' || one.kind === 'page',
    ))
      setAside(row, kind === 'page' ? 'page' : 'numbers');
    const words = above
      .filter(({ kind }) => kind !== 'numbers' && kind !== 'page')
      .map(({ row }) => row);
    if (current !== undefined && heads.length === 0) {
      for (const row of words)
        if (isGroupRow(row)) current.groupRows.push(row);
        else setAside(row, 'note');
      return;
    }
    const { titles, notes } = titlesOf(words, current !== undefined);
    for (const row of notes) setAside(row, isPage(row) ? 'page' : 'note');
    if (current !== undefined && isContinued(current, heads, titles)) {
      for (const row of heads) setAside(row, 'heads');
      for (const { row } of titles) setAside(row, 'page');
      current.groupRows.push(...groups);
      return;
    }
    sections.push({ band, lines: titles, headRows: heads, bodyRows: [], groupRows: groups });
  }

  function isGroupRow(row: number): boolean {
    const cells = cellsOfRow(sheet, row, band);
    return cells.length > 0 && !cells.some(({ text }) => isNoteLine(text) || isPageLine(text));
  }

  function isPage(row: number): boolean {
    return cellsOfRow(sheet, row, band).every(({ text }) => isPageLine(text));
  }

  function setAside(row: number, why: Aside['why']): void {
    for (const cell of cellsOfRow(sheet, row, band)) asides.push({ row, ...cell, why });
  }

  /** Notes of the table before stand first; at the top of a sheet all are titles but pages' numbers. */
  function titlesOf(rows: readonly number[], isBelow: boolean) {
    const isNote = (row: number) =>
      cellsOfRow(sheet, row, band).every(
        ({ text }) => isPageLine(text) || (isBelow && isNoteLine(text)),
      );
    const last = rows.findLastIndex(isNote);
    const notes = isBelow ? rows.slice(0, last + 1) : rows.filter(isNote);
    const titles = rows
      .filter((row) => !notes.includes(row))
      .flatMap((row) => cellsOfRow(sheet, row, band).map((cell) => ({ row, ...cell })));
    return { titles, notes };
  }

  /** The next printed page: the same heads again, under no title of their own. */
  function isContinued(current: Building, heads: readonly number[], titles: readonly PlacedText[]) {
    const words = (rows: readonly number[]) =>
      rows
        .map((row) =>
          cellsOfRow(sheet, row, band)
            .map(({ text, column }) => `${column} ${foldText(text)}`)
            .join('|'),
        )
        .join('\n');
    const bare = ({ text }: PlacedText) => foldText(text).replace(/\(?续(?:表|上表)?\d*\)?/u, '');
    const known = new Set(current.lines.map(bare));
    const hasOwnTitle = titles.some((title) => bare(title) !== '' && !known.has(bare(title)));
    return words(current.headRows) === words(heads) && !hasOwnTitle;
  }
}

interface HeadsAbove {
  heads: number[];
  /** Lines of words between the heads and the first figures: the first department, the first group. */
  groups: number[];
}

/** The rows of heads right above a line of figures; blank rows, counted columns and groups may lie between. */
function headRowsAtEnd(
  sheet: Sheet,
  band: Band,
  rows: readonly { row: number; kind: RowKind }[],
  bodyRow: number,
): HeadsAbove {
  const heads: number[] = [];
  const groups: number[] = [];
  for (const { row, kind } of [...rows].reverse()) {
    if (kind === 'numbers' || kind === 'page' || (kind === 'blank' && heads.length === 0)) continue;
    const isHead = kind === 'times' || (kind === 'words' && isHeadRow(sheet, band, row, bodyRow));
    if (isHead) heads.unshift(row);
    else if (isWords(kind) && heads.length === 0 && groups.length < MOST_GROUPS)
      groups.unshift(row);
    else break;
  }
  return heads.length === 0 ? { heads, groups: [] } : { heads, groups };
}

const isWords = (kind: RowKind) => kind === 'words' || kind === 'group';

const MOST_GROUPS = 3;

function isHeadRow(sheet: Sheet, band: Band, row: number, bodyRow: number): boolean {
  const cells = cellsOfRow(sheet, row, band);
  const texts = cells.filter(({ text }) => !isLine(text));
  if (texts.some(({ column }) => sheet.head(row, column).label !== null)) return true;
  if (
    texts.length >= 2 ||
    (texts.length === 0 && cells.filter(({ text }) => isUnitLine(text)).length >= 2)
  )
    return true;
  const [only] = texts;
  if (only === undefined) return false;
  // A single word over some of the figures spans them; a long one, or one over all, is a title.
  const merge = sheet.merge(row, only.column);
  const isOverAll = merge !== null && merge.left <= band.left && merge.right >= band.right;
  const isOverFigure = sheet.figure(bodyRow, only.column) !== null;
  return (
    isOverFigure &&
    !isOverAll &&
    only.text.trim().length <= 12 &&
    !/[表况]$/u.test(only.text.trim())
  );
}

/** Beside or below, a table has what its own lines don't say from those of the sheet's first one. */
function withInherited(sections: readonly Building[]): Section[] {
  const [first, ...others] = sections;
  if (first === undefined) return [];
  return [
    { ...first, inherited: [] },
    ...others.map((section) => ({ ...section, inherited: first.lines })),
  ];
}
