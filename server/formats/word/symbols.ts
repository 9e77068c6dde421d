/** A letter without a picture here: it is shown as this, and said. */
export const UNKNOWN_SYMBOL = '□';

const PRIVATE = 0xf000;

/** Symbol has digits, brackets and signs where ASCII has them; these are its own. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xad, '↑'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xbc, '…'],
]);
const SYMBOL_ASCII = /[\d\s!%()+,./:;<=>?[\]_{|}]/u;

/** Wingdings: numbers in a ring, white and black; ticks and boxes. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  ...ring(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩'),
  ...ring(0x8b, '⓿❶❷❸❹❺❻❼❽❾❿'),
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x75, '◆'],
  [0xd8, '➢'],
  [0xfc, '✓'],
  [0xfe, '☑'],
]);

/** A letter of a font of pictures (w:sym, or a letter from U+F000). @example symbolOf('Symbol', 0xf02d) // '−' */
export function symbolOf(font: string | undefined, code: number): string {
  const own = code >= PRIVATE && code < PRIVATE + 0x100 ? code - PRIVATE : code;
  const isPicture = font !== undefined && /^(?:Wingdings|Webdings|Symbol)/iu.test(font);
  if (own === code && !isPicture) return code > 0x20 ? String.fromCodePoint(code) : UNKNOWN_SYMBOL;
  if (font === 'Wingdings') return WINGDINGS.get(own) ?? UNKNOWN_SYMBOL;
  if (font !== 'Symbol') return UNKNOWN_SYMBOL;
  const plain = String.fromCodePoint(own);
  return SYMBOL.get(own) ?? (SYMBOL_ASCII.test(plain) ? plain : UNKNOWN_SYMBOL);
}

/** Letters of such a font that stand in plain text. */
export const PRIVATE_LETTERS = /[\uF000-\uF0FF]/gu;

function ring(first: number, letters: string): [number, string][] {
  return [...letters].map((letter, index) => [first + index, letter]);
}
