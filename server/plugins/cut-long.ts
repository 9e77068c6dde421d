import type { Said } from '#domain/said.ts';

const MOST = 200;
/** What is quoted, and what stands without a gap: an address, a name. No words of ours are that long. */
const LONG = new RegExp(`(?<=“)[^“”]{${MOST + 1},}|[^\\s“”（），、。；：]{${MOST + 1},}`, 'gu');

/**
 * What somebody sent is told as far as one looks at it: who typed a book is not sent it back.
 * @example cutText('x'.repeat(9000)) // 'xxx…', 201 letters
 */
function cutText(text: string): string {
  return text.replace(LONG, (long) => `${[...long].slice(0, MOST).join('')}…`);
}

/** The same in both languages. */
export function cutLong({ zh, en }: Said): Said {
  return { zh: cutText(zh), en: cutText(en) };
}
