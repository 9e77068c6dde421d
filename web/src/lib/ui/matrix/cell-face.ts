import type { Since } from '#server/schemas/movement.ts';
import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { formatRank } from '#lib/format/rank.ts';
import { MISSING_WORDS, type Status } from '#lib/format/status.ts';
import { isRange } from '#lib/format/target.ts';
import { betterBy } from './change.ts';
import { shadeOf, shadeOfChange, shadeOfRank } from './shade.ts';
import { MATRIX_WORDS as WORDS } from './words.ts';

/** What a cell may show. */
export type Show = 'gap' | 'change' | 'rank' | 'actual';

/** How a cell looks: its sign, its figure, what stands before and behind that, and its wash. */
export interface CellFace {
  mark: Status | 'withheld' | 'better' | 'worse' | 'same' | 'none';
  /** A word before the figure: 实际. */
  word: string;
  text: string;
  /** At the end: the place, or how many are ranked. */
  end: string;
  /** Beside the sign: how many places were gained or lost. */
  places: string;
  shade: string | null;
}

export interface Behind {
  /** What moved since an earlier release; null: nothing to compare with. */
  since: Since | null;
  /** How many of the row have a rank. */
  ranked: number;
}

type Cell = Omit<MatrixCell, 'regionId' | 'gapRatio'>;
type Measured = Pick<MatrixRow, 'measure'>;

/**
 * @example cellFace('gap', { ...cell, gap: -0.5, status: 'unmet', rank: 3 }, row, behind)
 * // { mark: 'unmet', word: '', text: '−0.5', end: '③', places: '', shade: 'unmet-1' }
 */
export function cellFace(show: Show, cell: Cell, row: Measured, behind: Behind): CellFace {
  if (show === 'gap') return gapFace(cell, row);
  if (show === 'actual') return figureFace(cell, behind);
  return show === 'change' ? changeFace(cell, row, behind) : placeFace(cell, behind);
}

function gapFace(cell: Cell, { measure }: Measured): CellFace {
  const { gap, gapDecimals, actual, decimals, status, target, rank, missingReason } = cell;
  const face: Omit<CellFace, 'text'> = {
    mark: status,
    word: '',
    end: rank === null ? '' : formatRank(rank),
    places: '',
    shade: shadeOf(cell, measure),
  };
  if (gap !== null) {
    const isMetRange = isRange(target) && status === 'met';
    return { ...face, text: isMetRange ? WORDS.met : formatSigned(gap, gapDecimals) };
  }
  if (missingReason === 'withheld') {
    return { ...face, mark: 'withheld', text: MISSING_WORDS.withheld };
  }
  if (actual === null) return { ...face, text: WORDS.missing };
  return { ...face, word: WORDS.actual, text: formatFigure(actual, decimals) };
}

/** Where nothing has a target: the figure and its place, washed by the place. */
function figureFace(cell: Cell, { ranked }: Behind): CellFace {
  const { actual, decimals, rank, missingReason } = cell;
  const face = { word: '', places: '', end: rank === null ? '' : formatRank(rank) };
  const shade = shadeOfRank(rank, ranked);
  if (missingReason === 'withheld') {
    return { ...face, mark: 'withheld', text: MISSING_WORDS.withheld, shade };
  }
  if (actual === null) return { ...face, mark: 'missing', text: WORDS.missing, shade };
  return { ...face, mark: 'none', text: formatFigure(actual, decimals), shade };
}

function changeFace({ target }: Cell, { measure }: Measured, { since }: Behind): CellFace {
  const change = since?.gap.change ?? null;
  const face = { word: '', end: '', places: '', shade: shadeOfChange(change, target, measure) };
  if (change === null) return { ...face, mark: 'none', text: '—' };
  const better = betterBy(change, target);
  const mark = better > 0 ? 'better' : better < 0 ? 'worse' : 'same';
  return { ...face, mark, text: formatSigned(change, since?.gap.decimals ?? 1) };
}

function placeFace({ rank }: Cell, { since, ranked }: Behind): CellFace {
  const gained = since?.rank.gained ?? 0;
  return {
    mark: gained > 0 ? 'better' : gained < 0 ? 'worse' : 'none',
    word: '',
    text: rank === null ? '—' : String(rank),
    end: rank === null ? '' : `/${ranked}`,
    places: gained === 0 ? '' : String(Math.abs(gained)),
    shade: shadeOfRank(rank, ranked),
  };
}
