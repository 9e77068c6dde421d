import { readBlocks } from './blocks.ts';
import { readLists } from './numbering.ts';
import type { DocxParts } from './parts.ts';
import type { Reading } from './reading.ts';
import { readStyles } from './styles.ts';
import { nothingUnread, type Unread } from './unread.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';

/** The text as Word shows it once every tracked change is accepted, and what is not in it. */
export function documentText(parts: DocxParts): { text: string; unread: Unread } {
  const reading = begin(parts);
  readBlocks(reading, childOf(parts.body, 'w:body') ?? parts.body);
  if (reading.line !== '') reading.paragraphs.push(reading.line);
  const { unread } = reading;
  unread.isFieldOpen = reading.fields.some(({ isResult }) => !isResult);
  unread.footnotes = notesOf(parts, parts.footnotes, reading.footnotes);
  unread.endnotes = notesOf(parts, parts.endnotes, reading.endnotes);
  return { text: reading.paragraphs.join('\n\n').trimEnd(), unread };
}

function begin({ styles: stylesPart, numbering }: DocxParts): Reading {
  const styles = readStyles(stylesPart);
  return {
    styles,
    lists: readLists(numbering, styles),
    unread: nothingUnread(),
    paragraphs: [],
    line: '',
    style: undefined,
    boxes: [],
    fields: [],
    muted: 0,
    footnotes: [],
    endnotes: [],
  };
}

/** Only those that the text refers to. */
function notesOf(parts: DocxParts, part: XmlElement | undefined, ids: readonly string[]): string[] {
  const notes = part ? elementsOf(part) : [];
  return ids.map((id) => {
    const note = notes.find(({ attributes }) => attributes.get('w:id') === id);
    if (!note) return '';
    const reading = begin(parts);
    readBlocks(reading, note);
    return reading.paragraphs.join(' ').trim();
  });
}
