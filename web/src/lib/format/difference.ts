/** A text in three parts: only the middle differs from the other text. */
export interface Marked {
  before: string;
  differs: string;
  after: string;
}

/**
 * Both texts with what they share at their ends set apart; numbers are kept whole.
 * @example markDifference('序号4：4个地区', '序号4：5个地区').computed // { before: '序号4：', differs: '5', after: '个地区' }
 */
export function markDifference(
  printed: string,
  computed: string,
): { printed: Marked; computed: Marked } {
  const [left, right] = [partsOf(printed), partsOf(computed)];
  const shortest = Math.min(left.length, right.length);
  let start = 0;
  while (start < shortest && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shortest - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return { printed: split(left, start, end), computed: split(right, start, end) };
}

/** Numbers with their sign and decimals, everything else by characters. */
const partsOf = (text: string): string[] => text.match(/[-−－]?\d+(?:\.\d+)?|./gsu) ?? [];

function split(parts: readonly string[], start: number, end: number): Marked {
  const stop = parts.length - end;
  return {
    before: parts.slice(0, start).join(''),
    differs: parts.slice(start, stop).join(''),
    after: parts.slice(stop).join(''),
  };
}
