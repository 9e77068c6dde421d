import { foldName } from '#domain/fold.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import { LEDGER_KINDS, type LedgerColumn, type LedgerKind } from '#domain/ledger/types.ts';
import type { Grid } from '#server/formats/grid.ts';

import { filledCells } from './cells.ts';
import { ABOVE, headParts, lastHeadRow } from './ledger-head-rows.ts';
import { withoutUnit } from './head-unit.ts';
import { foldHead } from './text.ts';

/** Heads stand near the top; a table further down is not looked for. */
const MAX_ROWS_ABOVE = 60;
/** So many heads of a kind say as much as all that it requires. */
const MANY = 4;
const MORE_THAN_ALL = 100;

/** Where the heads of a table of the ledger stand, and what each column holds. Indices count from 0. */
export interface LedgerHeader {
  kind: LedgerKind;
  firstRow: number;
  lastRow: number;
  heads: readonly LedgerHead[];
}

export interface LedgerHead {
  /** Index from 0. */
  column: number;
  /** As printed, those above it before it. */
  text: string;
  /** The column of the shape; null: one that it does not know. */
  id: string | null;
}

/** The first line whose heads are those of a kind: of several kinds the one that knows most of them. */
export function findLedgerHeader(grid: Grid): LedgerHeader | null {
  const top = grid.cells.findIndex((_, row) => filledCells(grid, row).length > 0);
  if (top < 0) return null;
  const limit = Math.min(grid.cells.length, top + MAX_ROWS_ABOVE);
  for (let row = top; row < limit; row += 1) {
    const texts = filledCells(grid, row).map(({ text }) => text);
    if (texts.length < 2) continue;
    const lastRow = lastHeadRow(grid, row);
    const heads = headsOf(grid, row, lastRow);
    const words = heads.map(({ text }) => text);
    const kind = kindOf(words);
    if (kind === null) continue;
    const ids = matchHeads(kind, words);
    const named = heads.map((head, at) => ({ ...head, id: ids[at] ?? null }));
    return { kind, firstRow: row, lastRow, heads: named };
  }
  return null;
}

/** What looks like heads where those of no kind are found: the first line with more than one text. */
export function likelyHeads(grid: Grid): Omit<LedgerHeader, 'kind'> | null {
  const firstRow = grid.cells.findIndex((_, row) => filledCells(grid, row).length > 1);
  if (firstRow < 0) return null;
  const lastRow = lastHeadRow(grid, firstRow);
  return { firstRow, lastRow, heads: headsOf(grid, firstRow, lastRow) };
}

function headsOf(grid: Grid, firstRow: number, lastRow: number): LedgerHead[] {
  const width = Math.max(...grid.cells.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    return { column, text: headParts(grid, { firstRow, lastRow }, column).join(ABOVE), id: null };
  });
}

/** What the heads of one line say that it is; null: no table of the ledger. */
function kindOf(texts: readonly string[]): LedgerKind | null {
  let best: { kind: LedgerKind; score: number } | null = null;
  for (const kind of LEDGER_KINDS) {
    const score = scoreOf(kind, texts);
    if (score > (best?.score ?? 0)) best = { kind, score };
  }
  return best?.kind ?? null;
}

/** 0: it is none of that kind. All heads that a kind requires weigh more than any number of others. */
function scoreOf(kind: LedgerKind, texts: readonly string[]): number {
  const { columns, marks, sayingHeads } = LEDGER_SHAPES[kind];
  const folded = new Set(texts.flatMap((text) => FOLDINGS.map((fold) => fold(text))));
  const words = marks.flatMap((mark) => [mark, ...otherWordsOf(mark, columns)]);
  if (!words.some((word) => folded.has(foldName(word)))) return 0;
  const found = new Set(matchHeads(kind, texts).filter((id) => id !== null));
  const required = columns.filter((one) => one.required);
  const isSaid = texts.some((text) => sayingHeads?.test(foldName(text)) ?? false);
  const isWhole = isSaid || required.every(({ id }) => found.has(id));
  if (!isWhole && found.size < MANY) return 0;
  return found.size + (isWhole ? MORE_THAN_ALL : 0);
}

/** As our own files in English, or programs, head the column that bears a mark. */
function otherWordsOf(mark: string, columns: readonly LedgerColumn[]): string[] {
  return columns.flatMap(({ id, name }) => (name.zh === mark ? [id, name.en] : []));
}

/**
 * Columns of a kind by their heads, each once: its own name before names that others give it, and those that
 * a row cannot do without before others that go by the same name.
 */
export function matchHeads(kind: LedgerKind, texts: readonly string[]): (string | null)[] {
  const found: (string | null)[] = texts.map(() => null);
  const { columns } = LEDGER_SHAPES[kind];
  const [required, others] = [
    columns.filter(isRequired),
    columns.filter((one) => !isRequired(one)),
  ];
  for (const names of [ownNames, otherNames]) {
    for (const fold of FOLDINGS) {
      for (const column of [...required, ...others]) {
        if (found.includes(column.id)) continue;
        const own = names(column).map(foldName);
        const places = own.map((name) =>
          texts.findIndex((text, index) => !found[index] && fold(text) === name),
        );
        const at = places.find((place) => place >= 0);
        if (at !== undefined) found[at] = column.id;
      }
    }
  }
  return found;
}

const isRequired = ({ required }: LedgerColumn) => required === true;

/** Whole, without what stands in brackets behind it, without its unit, and without the heads above it. */
const FOLDINGS = [
  foldName,
  foldHead,
  (text: string) => foldHead(withoutUnit(text)),
  (text: string) => foldHead(text.split(ABOVE).at(-1) ?? ''),
];

const ownNames = ({ id, name }: LedgerColumn) => [name.zh, name.en, id];
/** In the order in which the shape prefers them. */
const otherNames = ({ heads = [] }: LedgerColumn) => heads;
