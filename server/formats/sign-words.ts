/** Signs and words by which offices show falls and rises. A triangle is a fall in accounts, a rise on boards. */
const FALL = /^(?:[-−–—－▲△▼▽↓⬇⇩(（]|(?:同比|环比|比上年)?(?:下降|减少|降低|负|降|减|跌))$/u;
const RISE = /^(?:[+＋▲△↑⬆⇧]|(?:同比|环比|比上年)?(?:增长|上升|增加|提高|升|增|涨))$/u;
const MONEY = /[¥￥$€£\s]/gu;

/** Whether the words around a number say that it fell. */
export function isFallWord(before: string, after: string): boolean {
  return matches(FALL, before, after);
}

export function isRiseWord(before: string, after: string): boolean {
  return matches(RISE, before, after);
}

function matches(sign: RegExp, before: string, after: string): boolean {
  return sign.test(before.replaceAll(MONEY, '')) || sign.test(after.trim());
}

/** Whether a minus, a bracket or such stands in what a sheet shows. */
export function showsFall(shown: string): boolean {
  return /[-−–—－▲△▼▽↓⬇⇩(（]/u.test(shown);
}

const BRACKETED = /^\s*[(（]\s*$/u;
const CLOSING = /^\s*[)）]\s*$/u;

/**
 * A figure between its words, with the sign of what is held. A fall in brackets alone stays as it is
 * printed: readers take (7) for -7.
 */
export function signFigure(
  { before, digits, after }: { before: string; digits: string; after: string },
  isFall: boolean,
): string {
  if (isFall && BRACKETED.test(before) && CLOSING.test(after))
    return `${before.trim()}${digits}${after.trim()}`;
  const words = withoutSigns(before, after, isFall);
  return `${isFall ? '-' : ''}${words.before}${digits}${words.after}`.trim();
}

/** The words without what only tells the sign, which is told by a minus or by none. */
export function withoutSigns(
  before: string,
  after: string,
  isFall: boolean,
): { before: string; after: string } {
  const isBracketed = /^[(（]$/u.test(before.replaceAll(MONEY, '')) && /[)）]/u.test(after);
  const strip = (words: string) => (isSign(words) ? words.replaceAll(/[^¥￥$€£]/gu, '') : words);
  const behind = isBracketed ? after.replace(/[)）]/u, '') : after;
  const ahead = isFall ? before.replace(/^\s*[-−–—－]/u, '') : before;
  return { before: strip(ahead), after: isFall || isSign(behind) ? strip(behind) : behind };
}

function isSign(words: string): boolean {
  const core = words.replaceAll(MONEY, '');
  return FALL.test(core) || RISE.test(core);
}
