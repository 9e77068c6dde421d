import { displayWidth } from './sheet-layout.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
// A date or a figure stays on one line: 2019年1-6月.
const UNBROKEN = /[\d年月季度\-—~～.%]/u;

/**
 * A title on as few lines as it needs, of about the same length, broken between words (GB/T 9704,
 * 7.3.1: 词意完整，排列对称，长短适宜).
 * @param width of a line, in letters of half width
 * @example titleLines('2019年1-6月各责任部门主要指标增速完成情况', 40)
 *   // ['2019年1-6月各责任部门', '主要指标增速完成情况']
 */
export function titleLines(title: string, width: number): string[] {
  const total = displayWidth(title);
  const count = Math.ceil(total / width);
  if (count <= 1) return [title];
  const breaks = breakpoints(title);
  const lines: string[] = [];
  let start = 0;
  for (let line = 1; line < count; line += 1) {
    const wanted = (total * line) / count;
    const from = start;
    const end = nearest(
      breaks.filter((at) => at > from),
      (at) => Math.abs(displayWidth(title.slice(0, at)) - wanted),
    );
    if (end === null) break;
    lines.push(title.slice(start, end));
    start = end;
  }
  return [...lines, title.slice(start)];
}

/** Where a line may end: between words, though not inside a date and not before punctuation. */
function breakpoints(title: string): number[] {
  return [...words.segment(title)].flatMap(({ index, segment, isWordLike }) => {
    const [before = '', after = ''] = [title[index - 1], segment[0]];
    const isOneFigure = UNBROKEN.test(before) && UNBROKEN.test(after);
    return index > 0 && isWordLike && !isOneFigure ? [index] : [];
  });
}

function nearest(places: readonly number[], distance: (at: number) => number): number | null {
  return places.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
