import { TextRun, type IParagraphOptions, type Paragraph } from 'docx';
import type { BodyParagraph, BodyPart } from '#domain/bulletin/paragraphs.ts';
import { chartParagraphs } from './docx-chart.ts';
import { fontOf } from './docx-faces.ts';
import { CHARACTER, LINE, textWidth, TWIPS } from './docx-page.ts';
import { styled, titleParagraph } from './docx-paragraph.ts';
import type { OfficialDocument } from './official-document.ts';
import { displayWidth } from './sheet-layout.ts';

/** 发文机关标志 at most so large, in points. */
const MAX_MARK_SIZE = 48;
const MARK_FILL = 0.95;
/** Characters between the date and the right edge. */
const SIGNATURE_INSET = 4;
/** Up to five lines, in letters of half width. */
const SHORT = 5 * 28 * 2;

/** From the issuer's name to the date. */
export function textParagraphs(document: OfficialDocument): Paragraph[] {
  const { title, body, annexLines, endNote } = document;
  // No page with a signature alone; a long paragraph has enough lines to go with it anyway.
  const isLast = (index: number) => annexLines.length <= 1 && index === body.length - 1;
  const isShort = (text: string) => displayWidth(text) < SHORT;
  return [
    ...headParagraphs(document),
    titleParagraph('title', title, 'portrait'),
    ...body.flatMap((part, index) => bodyPart(part, isLast(index) && isShort(part.text))),
    ...annexListing(annexLines),
    ...signature(document),
    ...(endNote === null ? [] : [styled('text', { text: endNote })]),
  ];
}

/** The issuer in red, the number, the red line; a document without a number has none of it. */
function headParagraphs({ issuer, docNo }: OfficialDocument): Paragraph[] {
  if (docNo === null) return [];
  const width = (textWidth('portrait') / TWIPS) * MARK_FILL;
  const size = Math.min(MAX_MARK_SIZE, Math.floor((width * 2) / Math.max(1, displayWidth(issuer))));
  const mark = styled('mark', { children: [new TextRun({ text: issuer, size: 2 * size })] });
  return [mark, styled('docNo', { text: docNo })];
}

function bodyPart(part: BodyPart, staysWithNext: boolean): Paragraph[] {
  return part.role === 'chart' ? chartParagraphs(part) : [bodyParagraph(part, staysWithNext)];
}

function bodyParagraph({ role, text }: BodyParagraph, staysWithNext: boolean): Paragraph {
  switch (role) {
    case 'addressee':
      return styled('addressee', { text });
    case 'section':
      return styled('section', { text });
    case 'block':
      return styled('block', { children: blockRuns(text) });
    case 'words':
    case 'opening':
    case 'item':
      return styled('text', { text, ...(staysWithNext && { keepNext: true }) });
    default:
      return role satisfies never;
  }
}

/** A heading that runs on into text is a heading up to its first full stop. */
function blockRuns(text: string): TextRun[] {
  const end = text.indexOf('。') + 1 || text.length;
  const runs = [new TextRun({ text: text.slice(0, end), font: fontOf('regular') })];
  return end < text.length ? [...runs, new TextRun({ text: text.slice(end) })] : runs;
}

/** 附件：1．… and under it the others, what a line runs on to aligned under its name. */
function annexListing(lines: readonly string[]): Paragraph[] {
  return lines.map((text, index) => {
    const start = index === 0 ? 2 : 5;
    const number = /^(?:附件：)?(\d+．)/u.exec(text)?.[1] ?? '';
    const left = 5 + displayWidth(number) / 2;
    return styled('attachments', {
      text,
      indent: { left: characters(left), hanging: characters(left - start) },
      spacing: { before: index === 0 ? LINE : 0 },
      ...(index === lines.length - 1 && { keepNext: true }),
    });
  });
}

/** The date four characters from the right edge, the issuer centred over it. */
function signature({ issuer, date }: OfficialDocument): Paragraph[] {
  const overhang = date === null ? 0 : (displayWidth(issuer) - displayWidth(date)) / 4;
  const inset = Math.max(0, SIGNATURE_INSET - overhang);
  const line = (text: string, right: number, options: Partial<IParagraphOptions> = {}) =>
    styled('signature', { text, indent: { right: characters(right) }, ...options });
  const name = line(issuer, inset, { spacing: { before: 2 * LINE }, keepNext: date !== null });
  return date === null ? [name] : [name, line(date, inset + overhang)];
}

function characters(count: number): number {
  return Math.round(count * CHARACTER);
}
