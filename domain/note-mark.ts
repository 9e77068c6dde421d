/** A text without the marks behind it, and those marks. */
export interface Marked {
  text: string;
  /** As printed, without white space: ①, ①②, *, [1], p. Null: there is none. */
  noteMark: string | null;
}

/** Circled, bracketed, superscript: no digit of a figure is printed so, though ½ is. m² and m³ are units. */
const SMALL_DIGIT = String.raw`\p{No}`;
const SMALL_DIGIT_MARK = String.raw`(?:[^\P{No}²³¼-¾⅐-⅟↉]|(?<![mM])[²³])`;
const SUPERSCRIPT_LETTER = 'ªºᴬ-ᵂᵃ-ᶻⁱⁿ⁺⁻⁽⁾';
const CIRCLED_LETTER = 'ⓐ-ⓩⒶ-Ⓩ㊀-㊉';
const SIGN = '*＊﹡∗⁎#＃﹟†‡§※★☆';
/** What stands for a note inside brackets or behind 注. */
const KEY = String.raw`(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]|[a-zA-Z]|${SMALL_DIGIT}|[${CIRCLED_LETTER}])`;
const IN_SQUARE = String.raw`[[［〔【](?:注?${KEY}|注|[${SIGN}])[\]］〕】]`;
/** Round brackets hold figures too: (6.64) is negative, so a bare number in them is no mark behind a figure. */
const IN_ROUND = String.raw`[(（](?:注${KEY}?|${SMALL_DIGIT}|[${SIGN}]|[preＰＲＥＰｐｒｅPRE])[)）]`;
const BARE_IN_ROUND = String.raw`[(（]\d{1,2}[)）]`;
/** 关注 is a word of its own. */
const WORD = String.raw`注${KEY}|(?<!\p{Script=Han})注`;
/** Preliminary, revised, estimated: behind a digit, a percent sign or another mark only. */
const LETTER = String.raw`(?<=[\d０-９%％)）\]］〕】${SIGN}${SMALL_DIGIT}]\s*)[preＰＲＥｐｒｅPRE]`;

const MARKS = [
  SMALL_DIGIT_MARK,
  `[${SUPERSCRIPT_LETTER}${CIRCLED_LETTER}${SIGN}]`,
  IN_SQUARE,
  IN_ROUND,
  WORD,
  LETTER,
].join('|');

const behind = (marks: string) => new RegExp(String.raw`^(.*?\S)((?:\s*(?:${marks}))+)$`, 'su');
const BEHIND_FIGURE = behind(MARKS);
const BEHIND_NAME = behind(`${MARKS}|${BARE_IN_ROUND}`);
const MARKS_ALONE = new RegExp(String.raw`^(?:\s*(?:${MARKS}))+$`, 'u');
/** A longer text is a note itself. */
const LONGEST = 200;
/** Most cells end in a digit or a Chinese letter: nothing is looked for in them. */
const MAY_END_IN_MARK = /[^0-9.,%\p{Script=Han}]$|注.{0,2}$/u;

/**
 * Takes the marks of notes off a figure, a target or a rank. It must come before any folding: NFKC
 * makes a digit of ①. Signs alone are no mark: an office may mean by them that there is no figure.
 * @example splitNoteMark('9.1 ①') // { text: '9.1', noteMark: '①' }
 * @example splitNoteMark('（6.64）') // { text: '（6.64）', noteMark: null }
 */
export function splitNoteMark(text: string): Marked {
  return split(text, BEHIND_FIGURE);
}

/**
 * The same for a name, where a number in round brackets is a mark too. Names that end in m² are to be
 * looked up whole first.
 * @example splitNameMark('地区生产总值（1）') // { text: '地区生产总值', noteMark: '⑴' }
 */
export function splitNameMark(text: string): Marked {
  return split(text, BEHIND_NAME);
}

/** Whether a text is nothing but marks. */
export function isNoteMark(text: string): boolean {
  return MARKS_ALONE.test(text) || /^[preＰＲＥｐｒｅPRE]$/u.test(text);
}

/** Whether digits stand in a text that are circled, raised or lowered: no part of a figure. */
export function hasSmallDigit(text: string): boolean {
  return /\p{No}/u.test(text);
}

/** Marks of a name, a number and a figure stand behind the figure one after another, each once. */
export function joinNoteMarks(...marks: readonly (string | null | undefined)[]): string | null {
  const joined = [...new Set(marks.filter((mark) => mark != null && mark !== ''))].join('');
  return joined === '' ? null : joined;
}

/**
 * The field by which a figure says its marks; without any it has none.
 * @example { value, ...markField(null) } // { value }
 */
export function markField(noteMark: string | null | undefined): { noteMark?: string } {
  return noteMark == null ? {} : { noteMark };
}

function split(text: string, pattern: RegExp): Marked {
  if (text.length > LONGEST || !MAY_END_IN_MARK.test(text)) return { text, noteMark: null };
  const [, rest = '', marks = ''] = pattern.exec(text) ?? [];
  if (rest === '' || isSignsOnly(rest)) return { text, noteMark: null };
  return { text: rest, noteMark: oneLetter(marks.replaceAll(/\s/gu, '')) };
}

/** `**` and `①②` are not a mark behind a mark. */
function isSignsOnly(text: string): boolean {
  return MARKS_ALONE.test(text);
}

/** (1) becomes ⑴, which looks alike: behind a figure it could not be told from one. */
function oneLetter(marks: string): string {
  return marks.replaceAll(/[(（](\d{1,2})[)）]/gu, (whole, digits: string) => {
    const number = Number(digits);
    return number >= 1 && number <= 20 ? String.fromCodePoint(0x2473 + number) : whole;
  });
}
