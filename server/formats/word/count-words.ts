/** Beyond, a list is no list that people number; signs that are repeated would fill the memory. */
const MOST = 9999;

/** How Word writes the number of a list's paragraph (w:numFmt); null: not known here. */
export function countWord(format: string, count: number): string | null {
  if (!(count >= 0 && count <= MOST)) return String(count);
  return FORMATS[format]?.(count) ?? SETS[format]?.at(count) ?? setBeyond(format, count);
}

const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (count) => String(count).padStart(2, '0'),
  numberInDash: (count) => `- ${count} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  none: () => '',
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (count) => letters(count).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (count) => digits(count, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (count) => digits(count, '〇一二三四五六七八九'),
  taiwaneseDigital: (count) => digits(count, '○一二三四五六七八九'),
  chineseLegalSimplified: (count) => inPlaces(count, '零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographLegalTraditional: (count) => inPlaces(count, '零壹貳參肆伍陸柒捌玖', '拾佰仟'),
};

/** Ready letters, from 0. Word itself goes on with plain digits where they end. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  decimalEnclosedCircle: row(0x2460, 20),
  decimalEnclosedCircleChinese: row(0x2460, 20),
  decimalEnclosedParen: row(0x2474, 20),
  decimalEnclosedFullstop: row(0x2488, 20),
  ideographEnclosedCircle: row(0x3280, 10),
  ideographTraditional: ['', ...Array.from('甲乙丙丁戊己庚辛壬癸')],
  ideographZodiac: ['', ...Array.from('子丑寅卯辰巳午未申酉戌亥')],
};

function setBeyond(format: string, count: number): string | null {
  return format in SETS ? String(count) : null;
}

function row(first: number, size: number): string[] {
  return ['0', ...Array.from({ length: size }, (_, index) => String.fromCodePoint(first + index))];
}

function fullWidth(count: number): string {
  return digits(count, '０１２３４５６７８９');
}

function digits(count: number, figures: string): string {
  return String(count).replaceAll(/\d/gu, (digit) => figures[Number(digit)] ?? digit);
}

/** Twelve is 十二, not 一十二. @example chinese(21) // '二十一' */
function chinese(count: number): string {
  return inPlaces(count, '零一二三四五六七八九', '十百千').replace(/^一十/u, '十');
}

function inPlaces(count: number, figures: string, places: string): string {
  const text = String(count);
  if (count === 0 || text.length > places.length + 1) return digits(count, figures);
  const zero = figures[0] ?? '';
  const spoken = [...text].map((digit, index) => {
    const place = places[text.length - index - 2] ?? '';
    return digit === '0' ? zero : `${figures[Number(digit)] ?? ''}${place}`;
  });
  return spoken
    .join('')
    .replaceAll(new RegExp(`${zero}+`, 'gu'), zero)
    .replace(new RegExp(`${zero}$`, 'u'), '');
}

/** @example letters(28) // 'BB', as Word counts on after Z */
function letters(count: number): string {
  if (count < 1) return String(count);
  const letter = String.fromCodePoint(65 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let left = count;
  let text = '';
  for (const [value, letter] of ROMAN) {
    text += letter.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
