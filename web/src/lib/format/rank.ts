const CIRCLED_ONE = 0x2460;
const CIRCLED_MOST = 20;

/**
 * A rank as the notes of the annexes write numbers: in a circle it cannot be taken for a decimal of the figure beside it.
 * @example formatRank(3) // '③'
 */
export function formatRank(rank: number): string {
  return rank >= 1 && rank <= CIRCLED_MOST
    ? String.fromCodePoint(CIRCLED_ONE + rank - 1)
    : `(${rank})`;
}
