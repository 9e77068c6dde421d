import { writeDocx } from '#server/formats/docx-write.ts';
import type { OfficialDocument } from '#server/formats/official-document.ts';
import { unzipTexts } from '#test/support/unzip.ts';
import { sampleDocument } from './sample-document.ts';

/** The parts of the sample document's .docx, and of one that differs from it. */
export const partsOf = async (said?: Partial<OfficialDocument>) =>
  unzipTexts(await writeDocx(sampleDocument(said)));
export const partOf = async (name: string, said?: Partial<OfficialDocument>) =>
  (await partsOf(said)).get(name) ?? '';
export const bodyOf = (said?: Partial<OfficialDocument>) => partOf('word/document.xml', said);

interface ParagraphFound {
  style: string | undefined;
  text: string;
}

/** Paragraphs outside and inside tables, in their order. */
export function paragraphsOf(xml: string): ParagraphFound[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="(\w+)"/u.exec(paragraph)?.[1],
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, text]) => text).join(''),
  }));
}
export const textsIn = (xml: string, style: string) =>
  paragraphsOf(xml).flatMap((one) => (one.style === style ? [one.text] : []));
export const rowsOf = (xml: string) => [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gu)].map(([row]) => row);
