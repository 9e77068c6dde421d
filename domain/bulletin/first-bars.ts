/** One bar says nothing that its sentence does not. */
const LEAST_BARS = 2;
/** More bars than stand on a page beside its text. */
const MOST_BARS = 24;

interface FirstBars<Bar> {
  shown: readonly Bar[];
  /** For the title: how many are left out; nothing where none is. */
  cut: string;
}

/**
 * As many bars as make a chart of one page, the first ones. Null: too few make none.
 * @example firstBars(thirty)?.cut // '前24个，共30个'
 */
export function firstBars<Bar>(bars: readonly Bar[]): FirstBars<Bar> | null {
  if (bars.length < LEAST_BARS) return null;
  const isCut = bars.length > MOST_BARS;
  return {
    shown: bars.slice(0, MOST_BARS),
    cut: isCut ? `前${MOST_BARS}个，共${bars.length}个` : '',
  };
}
