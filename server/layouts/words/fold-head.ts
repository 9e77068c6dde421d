/**
 * One form for the signs of heads; blanks stay only between Latin words.
 * @example foldHead('地　区') // '地区'
 */
export function foldHead(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replaceAll(/[[【〔〖]/gu, '(')
    .replaceAll(/[\]】〕〗]/gu, ')')
    .replaceAll(/[‐‑‒–−﹣]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<![\x21-\x7e]) | (?![\x21-\x7e])|(?<=\d) (?=\d)/gu, '')
    .trim();
}

const PAIRS = [
  [',', '，'],
  [':', '：'],
  [';', '；'],
] as const;

/** Folding made the signs of a name narrow: they become what they were in print. */
export function restoreSigns(name: string, printed: string): string {
  const whole = printed.replaceAll(/\s+/gu, '');
  let restored = name.replaceAll(/\(([^()]*)\)/gu, (bracket, inside: string) =>
    whole.includes(`（${inside}`) ? `（${inside}）` : bracket,
  );
  for (const [narrow, wide] of PAIRS) {
    if (printed.includes(wide) && !printed.includes(narrow))
      restored = restored.replaceAll(narrow, wide);
  }
  return restored;
}
