import { readBlocks } from './blocks.ts';
import { readLists, type Lists } from './numbering.ts';
import type { DocxParts } from './parts.ts';
import type { Reading } from './reading.ts';
import { readStyles, type Styles } from './styles.ts';
import { nothingUnread, type Unread } from './unread.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';

/** The text as Word shows it once every tracked change is accepted, and what is not in it. */
export function documentText(parts: DocxParts): { text: string; unread: Unread } {
  const styles = readStyles(parts.styles);
  const reading = begin(styles, readLists(parts.numbering, styles));
  readBlocks(reading, childOf(parts.body, 'w:body') ?? parts.body);
  if (reading.line !== '') reading.paragraphs.push(reading.line);
  const { unread } = reading;
  unread.isFieldOpen = reading.instructions > 0;
  unread.footnotes = notesOf(reading, parts.footnotes, reading.footnotes);
  unread.endnotes = notesOf(reading, parts.endnotes, reading.endnotes);
  return { text: reading.paragraphs.join('\n\n').trimEnd(), unread };
}

function begin(styles: Styles, lists: Lists): Reading {
  return {
    styles,
    lists,
    unread: nothingUnread(),
    paragraphs: [],
    line: '',
    last: '',
    style: undefined,
    boxes: [],
    fields: [],
    instructions: 0,
    muted: 0,
    footnotes: [],
    endnotes: [],
  };
}

/** Only those that the text refers to, each once. */
function notesOf(
  { styles, lists }: Reading,
  part: XmlElement | undefined,
  ids: readonly string[],
): string[] {
  const notes = new Map(
    (part ? elementsOf(part) : []).map((note) => [note.attributes.get('w:id'), note]),
  );
  return [...new Set(ids)].map((id) => {
    const note = notes.get(id);
    if (!note) return '';
    const reading = begin(styles, lists);
    readBlocks(reading, note);
    return reading.paragraphs.join(' ').trim();
  });
}
