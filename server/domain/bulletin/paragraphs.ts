import type { BulletinDocument } from './document.ts';
import { sentenceText, type Section } from './text.ts';

export const PARAGRAPH_ROLES = ['words', 'section', 'opening', 'block', 'item'] as const;
/** `words` are the office's own, `section` 一、…, `block` （一）…, `item` 1．…. */
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

export interface BodyParagraph {
  role: ParagraphRole;
  text: string;
}

/** The text between title and signature, a paragraph each, in the order of print. */
export function bodyParagraphs({
  opening,
  sections,
  closing,
}: Pick<BulletinDocument, 'opening' | 'sections' | 'closing'>): BodyParagraph[] {
  const words = (text: string): BodyParagraph => ({ role: 'words', text });
  return [...opening.map(words), ...sections.flatMap(sectionParagraphs), ...closing.map(words)];
}

export function sectionParagraphs({ title, opening, blocks }: Section): BodyParagraph[] {
  const lines = blocks.flatMap(({ heading, items }): BodyParagraph[] => [
    { role: 'block', text: sentenceText(heading) },
    ...items.map((item): BodyParagraph => ({ role: 'item', text: sentenceText(item) })),
  ]);
  return [
    { role: 'section', text: title },
    { role: 'opening', text: sentenceText(opening) },
    ...lines,
  ];
}
