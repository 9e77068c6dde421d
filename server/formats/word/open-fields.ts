import { kindOf, textOfField, type Field } from './fields.ts';
import { isShown, show, type Reading } from './reading.ts';
import type { XmlElement } from './xml.ts';

/** Fields begin, change from instruction to result and end at signs of their own, over paragraphs too. */
export function readFieldChar(reading: Reading, element: XmlElement): void {
  switch (element.attributes.get('w:fldCharType')) {
    case 'begin':
      openField(reading, { instruction: '', isResult: false, hasResult: false });
      return;
    case 'separate': {
      const field = reading.fields.at(-1);
      if (!field || field.isResult) return;
      field.isResult = true;
      reading.instructions -= 1;
      return;
    }
    case 'end':
      closeField(reading);
      return;
    default:
  }
}

export function openField(reading: Reading, field: Field): void {
  reading.fields.push(field);
  if (!field.isResult) reading.instructions += 1;
}

/** A field without a result shows what follows from its instruction. */
export function closeField(reading: Reading): void {
  const field = reading.fields.pop();
  if (!field) return;
  if (!field.isResult) reading.instructions -= 1;
  const around = reading.fields.at(-1);
  if (field.hasResult) {
    if (around) around.hasResult = true;
    return;
  }
  if (!isShown(reading)) return;
  const text = textOfField(field.instruction);
  if (text === null) reading.unread.fields.push(kindOf(field.instruction));
  else show(reading, text);
}
