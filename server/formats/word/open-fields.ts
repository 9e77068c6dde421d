import { kindOf, textOfField } from './fields.ts';
import { show, type Reading } from './reading.ts';
import type { XmlElement } from './xml.ts';

/** Fields begin, change from instruction to result and end at signs of their own, over paragraphs too. */
export function readFieldChar(reading: Reading, element: XmlElement): void {
  switch (element.attributes.get('w:fldCharType')) {
    case 'begin':
      reading.fields.push({ instruction: '', isResult: false, hasResult: false });
      return;
    case 'separate': {
      const field = reading.fields.at(-1);
      if (field) field.isResult = true;
      return;
    }
    case 'end': {
      const field = reading.fields.pop();
      if (field && !field.hasResult) showInstruction(reading, field.instruction);
      return;
    }
    default:
  }
}

/** A field without a result shows what follows from its instruction. */
export function showInstruction(reading: Reading, instruction: string): void {
  if (reading.muted > 0 || reading.fields.some(({ isResult }) => !isResult)) return;
  const text = textOfField(instruction);
  if (text === null) reading.unread.fields.push(kindOf(instruction));
  else show(reading, text);
}
