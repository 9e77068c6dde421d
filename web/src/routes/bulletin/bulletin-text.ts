import type { Bulletin } from '#server/schemas/bulletin.ts';
import { formatChineseDate } from '#lib/format/date.ts';

type Parts = Omit<Bulletin, 'release' | 'period' | 'addressee'>;

/** Every paragraph on a line of its own: the same text as the .txt file. */
export function bulletinText(bulletin: Parts): string {
  const { title, docNo, opening, sections, closing, annexes, endNote } = bulletin;
  const date = bulletin.publishedOn === null ? null : formatChineseDate(bulletin.publishedOn);
  const body = sections.flatMap((section) => [
    section.title,
    section.opening.text,
    ...section.blocks.flatMap(({ heading, items }) => [heading, ...items].map(({ text }) => text)),
  ]);
  const signature = title.includes(bulletin.issuer) ? null : bulletin.issuer;
  const head = [title, docNo, date];
  const lines = [...head, ...opening, ...body, ...closing, ...annexes, endNote, signature];
  return lines.flatMap((line) => (line === null ? [] : [`${line}\n`])).join('');
}
