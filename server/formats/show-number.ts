import { format } from 'numfmt';

import { drawFigure, hasDigits, wordsOf, type DrawnFigure } from './figure-section.ts';
import { chooseSection, parsePattern, type NumberPattern, type Section } from './number-pattern.ts';
import { isFallWord, isRiseWord, showsFall, signFigure, withoutSigns } from './sign-words.ts';
import { unsureFormat } from './unsure-number.ts';

/** What a cell with a number says. */
export interface ShownNumber {
  text: string;
  /** What the sheet shows, where its sign is another than that of what is held, or its zero is hidden. */
  differs: string | null;
  /** The format shows no number at all. */
  isHidden: boolean;
}

/**
 * A number as its format shows it, but for sign and zero: those of what is held always count.
 * Null: a date or a time. What can't be understood surely says so, in words that no one takes for a figure.
 * @example showNumber(-3.25, '0.0;[Red]0.0') // { text: '-3.3', differs: '3.3', … }
 */
export function showNumber(value: number, code: string): ShownNumber | null {
  const pattern = parsePattern(code);
  const section = pattern === null ? null : chooseSection(pattern, value);
  if (pattern === null || section === null) return unsure(value, code);
  if (isDateSection(section))
    return hasDigits(section) && !isTime(section) ? unsure(value, code) : null;
  if (pattern.sections.every(isBlank)) return { text: '', differs: null, isHidden: true };
  const kind = kindOf(section);
  if (kind === 'words') return showWords(value, pattern, section);
  const drawn = draw(kind, value, pattern, section);
  if (drawn === null) return unsure(value, code);
  if (!drawn.isShown && value === 0) return showHiddenZero(drawn, pattern);
  return compose(value, drawn, pattern, section);
}

type Kind = 'general' | 'number' | 'scientific' | 'fraction' | 'words';

function kindOf(section: Section): Kind {
  const has = (type: string) => section.tokens.some((token) => token.type === type);
  if (has('GENERAL') || has('TEXT')) return 'general';
  if (!hasDigits(section)) return 'words';
  if (has('EXP')) return 'scientific';
  return has('SLASH') ? 'fraction' : 'number';
}

export function isDateSection({ tokens }: Section): boolean {
  return tokens.some(({ type }) => DATES.has(type));
}

const DATES: ReadonlySet<string> = new Set(['DATETIME', 'DURATION', 'AMPM', 'CALENDAR']);

/** Seconds may have decimals. */
function isTime({ tokens }: Section): boolean {
  return tokens.some(({ type, value }) => type === 'DURATION' || /^s/iu.test(value));
}

function isBlank({ tokens }: Section): boolean {
  return tokens.every(({ type, value }) => type === 'SPACE' || value.trim() === '');
}

function draw(
  kind: Kind,
  value: number,
  pattern: NumberPattern,
  section: Section,
): DrawnFigure | null {
  switch (kind) {
    case 'general':
      return drawGeneral(value, section);
    case 'scientific':
      return drawScientific(format(pattern.code, Math.abs(value)));
    case 'fraction':
      return drawFraction(value, format(pattern.code, Math.abs(value)));
    case 'number':
      return drawFigure(value, section);
    case 'words':
      return null;
  }
}

function drawGeneral(value: number, { tokens }: Section): DrawnFigure | null {
  const at = tokens.findIndex(({ type }) => type === 'GENERAL');
  // Under a format for text alone a number stands as it would under none.
  const around = at < 0 ? [] : tokens;
  const digits = format('General', Math.abs(value));
  return {
    before: wordsOf(around.slice(0, Math.max(at, 0))),
    digits,
    after: wordsOf(around.slice(at + 1)),
    isShown: true,
    isZero: value === 0,
  };
}

/** 1.23E+05 → 123000: what is shown, written out. */
function drawScientific(shown: string): DrawnFigure | null {
  const match = /^-?(\d+)(?:\.(\d+))?E([+-]\d+)$/u.exec(shown.trim());
  if (match === null) return null;
  const [, whole = '', fraction = '', exponent = ''] = match;
  const decimals = fraction.length - Number(exponent);
  const digits = `${whole}${fraction}`.padEnd(whole.length + Number(exponent), '0');
  const padded = digits.padStart(decimals + 1, '0');
  const text = decimals > 0 ? `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}` : padded;
  return plain(text.replace(/^0+(?=\d)/u, ''));
}

/** 3 1/2 is 3.5. A third has no decimals that stand on the sheet: nobody knows what was meant. */
function drawFraction(value: number, shown: string): DrawnFigure | null {
  const match = /^-?\s*(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)$/u.exec(shown.trim());
  const whole = /^-?\s*\d+$/u.test(shown.trim());
  if (match === null && !whole) return null;
  const [, units = '0', over = '0', under = '1'] = match ?? [];
  const meant = match === null ? Number(shown) : Number(units) + Number(over) / Number(under);
  const digits = format('General', Math.abs(value));
  return Number(digits) === meant ? plain(digits) : null;
}

function plain(digits: string): DrawnFigure {
  return { before: '', digits, after: '', isShown: true, isZero: !/[1-9]/u.test(digits) };
}

function compose(
  value: number,
  drawn: DrawnFigure,
  pattern: NumberPattern,
  section: Section,
): ShownNumber {
  const { before, digits, after, isShown, isZero } = drawn;
  const isFall = value < 0;
  if (gluesDigits(withoutSigns(before, after, isFall))) return unsure(value, pattern.code);
  const text = signFigure(drawn, isFall);
  const shown = `${before}${isShown ? digits : ''}${after}`.trim();
  const differs =
    (isFall && !isZero && hidesFall(value, drawn, pattern)) ||
    (!isFall && saysFall(drawn, pattern, section));
  return { text, differs: differs || !isShown ? shown : null, isHidden: false };
}

/** Whether the sheet shows a fall as a rise; numfmt knows where Excel puts a minus of its own. */
function hidesFall(value: number, { before, after }: DrawnFigure, pattern: NumberPattern): boolean {
  if (isFallWord(before, after)) return false;
  return !showsFall(format(pattern.code, value));
}

/** A triangle may point upwards where falls have a sign of their own. */
function saysFall(
  { before, after, isZero }: DrawnFigure,
  { sections }: NumberPattern,
  section: Section,
): boolean {
  if (isZero && sections.length > 1 && section === sections[2]) return false;
  if (!isFallWord(before, after)) return false;
  return !(isRiseWord(before, after) && sections.length > 1);
}

/** Figures among the words that would be read as more digits: 0"1", "1-"0. Words with letters and [1] would not. */
function gluesDigits({ before, after }: Record<'before' | 'after', string>): boolean {
  if (/[\d０-９.,．，]$/u.test(before) || /^[\d０-９.．]/u.test(after)) return true;
  return /\d/u.test(before) && !/\p{L}/u.test(before + after);
}

/** A section without digits: what is held is told all the same, in the decimals of the others. */
function showWords(value: number, pattern: NumberPattern, section: Section): ShownNumber {
  const words = wordsOf(section.tokens).trim();
  const isFigure = value === 0 && /^[+-]?0+(?:\.0+)?\s*%?$/u.test(words);
  const isSaid = value !== 0 && /\p{L}/u.test(words);
  if (isFigure || isSaid) return { text: words, differs: null, isHidden: false };
  const drawn = drawByOthers(value, pattern);
  return drawn === null ? unsure(value, pattern.code) : tell(value, drawn, words);
}

/** A zero that # or ? leave blank has the decimals of the other sections, if there are any. */
function showHiddenZero(blank: DrawnFigure, pattern: NumberPattern): ShownNumber {
  const drawn = drawByOthers(0, pattern);
  return tell(0, drawn?.isShown === true ? drawn : blank, `${blank.before}${blank.after}`.trim());
}

function drawByOthers(value: number, pattern: NumberPattern): DrawnFigure | null {
  const other = pattern.sections.find((one) => hasDigits(one) && !isDateSection(one));
  return other === undefined
    ? null
    : draw(kindOf(other), value, { ...pattern, code: 'General' }, other);
}

function tell(value: number, { before, digits, after }: DrawnFigure, shown: string): ShownNumber {
  const words = withoutSigns(before, after, true);
  const text = `${value < 0 ? '-' : ''}${words.before}${digits}${words.after}`.trim();
  return { text, differs: shown, isHidden: false };
}

function unsure(value: number, code: string): ShownNumber {
  return { text: unsureFormat(code, value), differs: null, isHidden: false };
}
