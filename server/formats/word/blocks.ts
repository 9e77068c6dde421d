import { readInline } from './inline.ts';
import { nextLabel } from './numbering.ts';
import type { Reading } from './reading.ts';
import { styleOf } from './styles.ts';
import { childOf, elementsOf, isOn, type XmlElement } from './xml.ts';

/** The paragraphs below an element: a body, a cell, a text box, a note. */
export function readBlocks(reading: Reading, parent: XmlElement): void {
  for (const element of elementsOf(parent)) readBlock(reading, element);
}

function readBlock(reading: Reading, element: XmlElement): void {
  switch (element.name) {
    case 'w:p':
      readParagraph(reading, element);
      return;
    case 'w:tr':
      readRow(reading, element);
      return;
    case 'w:altChunk':
      reading.unread.insertedFiles += 1;
      return;
    case 'mc:AlternateContent':
      readBlocks(
        reading,
        childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element,
      );
      return;
    case 'w:sectPr':
    case 'w:tblPr':
    case 'w:tcPr':
    case 'w:sdtPr':
      return;
    default:
      readBlocks(reading, element);
  }
}

/** A row that a tracked change took out is gone. */
function readRow(reading: Reading, row: XmlElement): void {
  const properties = childOf(row, 'w:trPr');
  if (childOf(properties, 'w:del')) {
    reading.unread.deleted += 1;
    return;
  }
  for (const cell of elementsOf(row)) {
    if (!childOf(childOf(cell, 'w:tcPr'), 'w:cellDel')) readBlock(reading, cell);
    else reading.unread.deleted += 1;
  }
}

function readParagraph(reading: Reading, paragraph: XmlElement): void {
  const properties = childOf(paragraph, 'w:pPr');
  reading.style = styleOf(reading.styles, properties);
  for (const element of elementsOf(paragraph)) readInline(reading, element);
  if (runsOn(reading, properties)) return;
  const label = nextLabel(reading.lists, properties);
  if (label === null) reading.unread.labels += 1;
  reading.paragraphs.push((label ?? '') + reading.line);
  reading.line = '';
  reading.last = '';
  const boxes = reading.boxes.splice(0);
  for (const box of boxes) readApart(reading, box);
}

/** A paragraph whose end is deleted, hidden or inside a field's instruction goes on in the next. */
function runsOn(reading: Reading, properties: XmlElement | undefined): boolean {
  if (reading.instructions > 0) return true;
  const mark = childOf(properties, 'w:rPr');
  const isDeleted = Boolean(childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom'));
  if (isDeleted) reading.unread.deleted += 1;
  return isDeleted || (isOn(mark, 'w:vanish') ?? false);
}

/** With fields of its own: one around it ends outside. */
function readApart(reading: Reading, box: XmlElement): void {
  const { fields, muted, instructions } = reading;
  Object.assign(reading, { fields: [], muted: 0, instructions: 0 });
  readBlocks(reading, box);
  Object.assign(reading, { fields, muted, instructions });
}
