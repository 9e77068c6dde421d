import { Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { TITLE_SIZE, type StyleName } from './docx-styles.ts';
import { textWidth, TWIPS, type Orientation } from './docx-page.ts';
import { titleLines } from './title-lines.ts';

/** A paragraph in one of the document's styles. */
export function styled(style: StyleName, options: Omit<IParagraphOptions, 'style'>): Paragraph {
  return new Paragraph({ ...options, style });
}

/** A title, broken into lines of about the same length. */
export function titleParagraph(
  style: 'title' | 'annexTitle',
  text: string,
  orientation: Orientation,
): Paragraph {
  const width = Math.floor(textWidth(orientation) / TWIPS / (TITLE_SIZE / 2));
  const children = titleLines(text, width).map(
    (line, index) => new TextRun({ text: line, break: index === 0 ? 0 : 1 }),
  );
  return styled(style, { children });
}
