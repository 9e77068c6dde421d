import { isRange } from '#lib/format/target.ts';
import type { Axis } from './axis.ts';
import { isTooClose, type RankedRow } from './ranked-row.ts';
import type { RankingColumns } from './ranking-columns.ts';
import { rankingWords as words } from './ranking-words.ts';

export type DotMark =
  'met' | 'unmet' | 'now' | 'before' | 'tick' | 'band' | 'city' | 'cut' | 'moved' | 'close';

/** What the signs in a ranking stand for; only those that are there. */
export function legendOf(
  rows: readonly RankedRow[],
  {
    columns,
    axis,
    reference,
    then,
  }: {
    columns: RankingColumns;
    axis: Axis | null;
    /** The city's line. */
    reference: number | null;
    /** The period before. */
    then: string | null;
  },
): { mark: DotMark; word: string }[] {
  const drawn = rows.filter(({ actual }) => actual !== null);
  const { since } = columns;
  const has: Record<DotMark, boolean> = {
    met: drawn.some(({ status }) => status === 'met'),
    unmet: drawn.some(({ status }) => status === 'unmet'),
    now: drawn.some(({ status }) => status !== 'met' && status !== 'unmet'),
    before: since !== null && rows.some(({ before }) => before !== null),
    tick: rows.some(({ target }) => target !== null && !isRange(target)),
    band: rows.some(({ target }) => isRange(target)),
    city: reference !== null,
    cut: axis?.isCut === true,
    moved: columns.hasMoves,
    close:
      columns.last === 'places' &&
      rows.some(
        ({ place }) =>
          place && (isTooClose(place, place.toGain) || isTooClose(place, place.toHold)),
      ),
  };
  const sinceWord = since ? words.since[since] : '';
  const wordOf = (mark: DotMark): string => {
    if (mark === 'before') return words.was(sinceWord, then ?? '');
    return mark === 'moved' ? words.moved(sinceWord) : words.marks[mark];
  };
  return MARKS.filter((mark) => axis !== null && has[mark]).map((mark) => ({
    mark,
    word: wordOf(mark),
  }));
}

const MARKS = [
  'met',
  'unmet',
  'now',
  'before',
  'tick',
  'band',
  'city',
  'cut',
  'moved',
  'close',
] as const satisfies readonly DotMark[];
