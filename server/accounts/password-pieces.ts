/** The measuring takes up to 50 ms for so many characters, and more than twice as much for twice as many. */
export const LONGEST_PIECE = 64;

/**
 * What of a text is measured, and how it is cut: at one go the estimator holds everybody up, so it
 * is given little at a time. Whoever repeats a text adds nothing to it that a guesser would not
 * try: twice says that it is repeated.
 * @example piecesOf('ab1!'.repeat(64)) // ['ab1!ab1!']
 */
export function piecesOf(text: string): string[] {
  const signs = [...text];
  const measured = signs.slice(0, 2 * periodOf(signs));
  const count = Math.ceil(measured.length / LONGEST_PIECE);
  return Array.from({ length: count }, (_, index) =>
    measured.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE).join(''),
  );
}

/** After how many signs all comes again, to the end; their number where it doesn't. */
function periodOf(signs: readonly string[]): number {
  const period = signs.findIndex(
    (_, start) => start > 0 && signs.every((sign, at) => at < start || sign === signs[at - start]),
  );
  return period === -1 ? signs.length : period;
}
