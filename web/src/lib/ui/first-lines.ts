/** As many are taken in at a glance; what is hidden has to be worth a click. */
const WHOLE = 16;
const FIRST = 12;

/**
 * What is shown of a list before all of it is asked for: a list of up to sixteen whole, else its first
 * twelve.
 */
export const firstLines = <Line>(lines: readonly Line[]): readonly Line[] =>
  lines.length <= WHOLE ? lines : lines.slice(0, FIRST);
