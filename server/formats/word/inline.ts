import { drawnIn } from './drawing.ts';
import { textOfFormula } from './formula.ts';
import { closeField, openField } from './open-fields.ts';
import { show, type Reading } from './reading.ts';
import { readRun } from './run.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';

/** Elements that speak of text and are none. */
const NO_TEXT = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:rubyPr',
  'w:rt',
  'w:fldData',
]);

/** What stands in a paragraph, runs and what is laid around runs. */
export function readInline(reading: Reading, element: XmlElement): void {
  if (NO_TEXT.has(element.name)) return;
  switch (element.name) {
    case 'w:r':
      readRun(reading, element, readInline);
      return;
    case 'w:del':
    case 'w:moveFrom':
      reading.unread.deleted += 1;
      readMuted(reading, element);
      return;
    case 'w:ins':
    case 'w:moveTo':
      reading.unread.inserted += 1;
      break;
    case 'w:fldSimple':
      readSimpleField(reading, element);
      return;
    case 'm:oMath':
    case 'm:oMathPara': {
      const { text, isWhole } = textOfFormula(element);
      if (show(reading, text) && !isWhole) reading.unread.formulas.push(text);
      return;
    }
    case 'mc:AlternateContent': {
      const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
      if (chosen) readAll(reading, chosen);
      return;
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      if (reading.muted === 0) drawnIn(reading, element);
      return;
    default:
  }
  readAll(reading, element);
}

function readAll(reading: Reading, element: XmlElement): void {
  for (const child of elementsOf(element)) readInline(reading, child);
}

/** Read for the beginnings and ends of fields alone. */
function readMuted(reading: Reading, element: XmlElement): void {
  reading.muted += 1;
  readAll(reading, element);
  reading.muted -= 1;
}

function readSimpleField(reading: Reading, element: XmlElement): void {
  const instruction = element.attributes.get('w:instr') ?? '';
  openField(reading, { instruction, isResult: true, hasResult: false });
  readAll(reading, element);
  closeField(reading);
}
