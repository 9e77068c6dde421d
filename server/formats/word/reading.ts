import type { Field } from './fields.ts';
import type { Lists } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { Unread } from './unread.ts';
import type { XmlElement } from './xml.ts';

/** How far a document has been read. */
export interface Reading {
  styles: Styles;
  lists: Lists;
  unread: Unread;
  paragraphs: string[];
  /** The paragraph that is being read; goes on over one whose end was deleted. */
  line: string;
  /** The last letter of it. */
  last: string;
  /** The style of that paragraph. */
  style: string | undefined;
  /** Text boxes hang on a paragraph: read after it. */
  boxes: XmlElement[];
  fields: Field[];
  /** How many of them are still in their instruction. */
  instructions: number;
  /** Inside how many deleted, hidden or struck stretches. */
  muted: number;
  footnotes: string[];
  endnotes: string[];
}

/** Adds text as shown, unless it is inside what is not shown. Whether it was added. */
export function show(reading: Reading, text: string): boolean {
  if (text === '' || !isShown(reading)) return false;
  const field = reading.fields.at(-1);
  if (field) field.hasResult = true;
  reading.line += text;
  reading.last = text.slice(-1);
  return true;
}

export function isShown({ muted, instructions }: Reading): boolean {
  return muted === 0 && instructions === 0;
}
