import type { Bulletin } from '#server/schemas/bulletin.ts';
import { formatDate } from '#lib/format/date.ts';

type Parts = Pick<
  Bulletin,
  'title' | 'docNo' | 'opening' | 'sections' | 'closing' | 'issuer' | 'publishedOn'
>;

/** Every paragraph on a line of its own: the same text as the .txt file. */
export function bulletinText(bulletin: Parts): string {
  const { title, docNo, opening, sections, closing, issuer, publishedOn } = bulletin;
  const body = sections.flatMap((section) => [
    section.title,
    section.opening.text,
    ...section.blocks.flatMap(({ heading, items }) => [heading, ...items].map(({ text }) => text)),
  ]);
  const head = docNo === null ? [title] : [title, docNo];
  const foot = publishedOn === null ? [issuer] : [issuer, formatDate(publishedOn)];
  return [...head, ...opening, ...body, ...closing, ...foot].map((line) => `${line}\n`).join('');
}
