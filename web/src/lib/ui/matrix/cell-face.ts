import type { GapScale } from '#domain/gap-scale.ts';
import type { Since } from '#server/schemas/movement.ts';
import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { MISSING_WORDS, type Status } from '#lib/format/status.ts';
import { isRange } from '#lib/format/target.ts';
import { betterBy } from './change.ts';
import { shadeOfChange, shadeOfRank, washOf, type Shade } from './shade.ts';
import { MATRIX_WORDS as WORDS } from './words.ts';

/** What a cell may show. */
export type Show = 'gap' | 'change' | 'rank' | 'actual';

export type Mark = Status | 'withheld' | 'better' | 'worse' | 'same' | 'none';

/** How a cell looks, a sub-column each: its sign, its figure, its place, and how that moved; and its wash. */
export interface CellFace {
  mark: Mark;
  /** Of another status than before: the sign stands reversed out. */
  isTurned: boolean;
  text: string;
  /** Decimals of the figure, to stand on the point of its column; null: a word. */
  decimals: number | null;
  /** The place, or how many are ranked. */
  rank: string;
  /** Places gained or lost: ↑2. */
  move: string;
  shade: Shade | null;
}

export interface Behind {
  /** What moved since an earlier release; null: nothing to compare with. */
  since: Since | null;
  /** How many of the row have a rank. */
  ranked: number;
  scale: Pick<GapScale, 'steps'>;
}

type Cell = Omit<MatrixCell, 'regionId'>;
type Measured = Pick<MatrixRow, 'measure'>;

/**
 * @example cellFace('gap', { ...cell, gap: -0.5, status: 'unmet', rank: 3 }, row, behind)
 * // { mark: 'unmet', isTurned: false, text: '−0.5', decimals: 1, rank: '3', move: '↑1', shade: 'unmet-1' }
 */
export function cellFace(show: Show, cell: Cell, row: Measured, behind: Behind): CellFace {
  if (show === 'gap') return gapFace(cell, behind);
  if (show === 'actual') return figureFace(cell, behind);
  return show === 'change' ? changeFace(cell, row, behind) : placeFace(cell, behind);
}

type Told = Pick<CellFace, 'mark' | 'text' | 'decimals'>;

function gapFace(cell: Cell, behind: Behind): CellFace {
  return {
    ...gapTold(cell),
    isTurned: isTurned(cell, behind.since),
    rank: rankTold(cell),
    move: moveTold(behind.since),
    shade: washOf(cell, behind.scale),
  };
}

function gapTold(cell: Cell): Told {
  const { gap, gapDecimals, status, target } = cell;
  if (gap === null) return figureTold(cell, status);
  const isMetRange = isRange(target) && status === 'met';
  if (isMetRange) return { mark: status, text: WORDS.met, decimals: null };
  return { mark: status, text: formatSigned(gap, gapDecimals), decimals: gapDecimals };
}

/** Where nothing has a target: the figure and its place, washed by the place. */
function figureFace(cell: Cell, { since, ranked }: Behind): CellFace {
  return {
    ...figureTold(cell, cell.actual === null ? 'missing' : 'none'),
    isTurned: false,
    rank: rankTold(cell),
    move: moveTold(since),
    shade: shadeOfRank(cell.rank, ranked),
  };
}

function figureTold({ actual, decimals, missingReason }: Cell, mark: Mark): Told {
  if (missingReason === 'withheld') {
    return { mark: 'withheld', text: MISSING_WORDS.withheld, decimals: null };
  }
  if (actual === null) return { mark, text: WORDS.missing, decimals: null };
  return { mark, text: formatFigure(actual, decimals), decimals };
}

function changeFace(cell: Cell, { measure }: Measured, { since }: Behind): CellFace {
  const change = since?.gap.change ?? null;
  const decimals = change === null ? null : (since?.gap.decimals ?? 1);
  const better = betterBy(change ?? 0, cell.target);
  const way = better > 0 ? 'better' : better < 0 ? 'worse' : 'same';
  return {
    mark: change === null ? 'none' : way,
    isTurned: isTurned(cell, since),
    text: change === null ? '—' : formatSigned(change, decimals ?? 1),
    decimals,
    rank: rankTold(cell),
    move: moveTold(since),
    shade: shadeOfChange(change, cell.target, measure),
  };
}

function placeFace({ rank }: Cell, { since, ranked }: Behind): CellFace {
  return {
    mark: 'none',
    isTurned: false,
    text: rank === null ? '—' : String(rank),
    decimals: null,
    rank: rank === null ? '' : `/${ranked}`,
    move: moveTold(since),
    shade: shadeOfRank(rank, ranked),
  };
}

const rankTold = ({ rank }: Cell) => (rank === null ? '' : String(rank));

/** @example moveTold(movedBy(-2)) // '↓2' */
function moveTold(since: Since | null): string {
  const gained = since?.rank.gained ?? 0;
  return gained === 0 ? '' : `${gained > 0 ? '↑' : '↓'}${Math.abs(gained)}`;
}

/** Met where it was missed, or the other way about. */
function isTurned({ status }: Pick<MatrixCell, 'status'>, since: Since | null): boolean {
  const before = since?.status.before ?? null;
  const isJudged = (one: Status | null) => one === 'met' || one === 'unmet';
  return isJudged(before) && isJudged(status) && before !== status;
}
