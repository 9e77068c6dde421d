import { readFieldChar } from './open-fields.ts';
import { raise } from './raised.ts';
import { show, type Reading } from './reading.ts';
import { lookOf, type RunLook } from './styles.ts';
import { PRIVATE_LETTERS, symbolOf, UNKNOWN_SYMBOL } from './symbols.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';

type ReadInline = (reading: Reading, element: XmlElement) => void;

/** Signs that stand as elements; a soft hyphen shows only where a line breaks. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '',
};

/** A stretch of text of one look. What is hidden or struck out is not read, and said. */
export function readRun(reading: Reading, run: XmlElement, readInline: ReadInline): void {
  const look = lookOf(reading.styles, childOf(run, 'w:rPr'), reading.style);
  const isLeftOut = look.isHidden || look.isStruck;
  if (isLeftOut) {
    const text = plainText(run);
    if (text.trim() !== '' && reading.muted === 0) {
      (look.isHidden ? reading.unread.hidden : reading.unread.struck).push(text);
    }
    reading.muted += 1;
  }
  for (const element of elementsOf(run)) readPiece(reading, element, look, readInline);
  if (isLeftOut) reading.muted -= 1;
}

function readPiece(
  reading: Reading,
  element: XmlElement,
  look: RunLook,
  readInline: ReadInline,
): void {
  const sign = SIGNS[element.name];
  if (sign !== undefined) {
    show(reading, sign);
    return;
  }
  switch (element.name) {
    case 'w:t':
      showLetters(reading, lettersOf(element), look);
      return;
    case 'w:sym':
      showSymbol(reading, element);
      return;
    case 'w:fldChar':
      readFieldChar(reading, element);
      return;
    case 'w:instrText':
    case 'w:delInstrText': {
      const field = reading.fields.at(-1);
      if (field && !field.isResult) field.instruction += textIn(element);
      return;
    }
    case 'w:delText':
      return;
    case 'w:footnoteReference':
      reading.footnotes.push(idOf(element));
      return;
    case 'w:endnoteReference':
      reading.endnotes.push(idOf(element));
      return;
    default:
      readInline(reading, element);
  }
}

function showLetters(reading: Reading, text: string, { raised, font }: RunLook): void {
  const letters = text.replaceAll(PRIVATE_LETTERS, (letter) => {
    const symbol = symbolOf(font, letter.codePointAt(0) ?? 0);
    if (symbol === UNKNOWN_SYMBOL) reading.unread.symbols += 1;
    return symbol;
  });
  if (raised === null) {
    show(reading, letters);
    return;
  }
  const isBehindDigit = /[\d０-９]/u.test(reading.last);
  const isShown = show(reading, raise(letters, raised));
  if (isShown && isBehindDigit && /\d/u.test(letters)) reading.unread.marks.push(letters);
}

function showSymbol(reading: Reading, element: XmlElement): void {
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
  const symbol = Number.isNaN(code)
    ? UNKNOWN_SYMBOL
    : symbolOf(element.attributes.get('w:font'), code);
  if (show(reading, symbol) && symbol === UNKNOWN_SYMBOL) reading.unread.symbols += 1;
}

/** Without xml:space Word drops blanks at both ends; a line end is a blank. */
function lettersOf(element: XmlElement): string {
  const text = textIn(element).replaceAll(/[\r\n\t]+/gu, ' ');
  return element.attributes.get('xml:space') === 'preserve'
    ? text
    : text.replaceAll(/^ +| +$/gu, '');
}

function textIn({ children }: XmlElement): string {
  return children.filter((one) => typeof one === 'string').join('');
}

function plainText(run: XmlElement): string {
  return elementsOf(run)
    .filter(({ name }) => name === 'w:t')
    .map(lettersOf)
    .join('');
}

const idOf = ({ attributes }: XmlElement) => attributes.get('w:id') ?? '';
