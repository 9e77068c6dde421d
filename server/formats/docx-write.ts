import { Document, Packer, SectionType, type ISectionOptions } from 'docx';
import { annexBlocks } from './docx-annex.ts';
import { FACES, fontTableXml } from './docx-faces.ts';
import { pageNumbers, pageOf } from './docx-page.ts';
import { corePropertiesXml } from './docx-properties.ts';
import { settleCharts } from './docx-settle.ts';
import { documentStyles } from './docx-styles.ts';
import { textParagraphs } from './docx-text.ts';
import type { OfficialDocument } from './official-document.ts';
import { setZipDates } from './zip-dates.ts';

/**
 * An official document in the form of GB/T 9704-2012 → a .docx; the same document gives the same
 * bytes.
 */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const hasCharts = document.body.some(({ role }) => role === 'chart');
  const file = new Document({
    styles: documentStyles(hasCharts),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true },
    sections: [textSection(document), ...annexSections(document)],
  });
  const bytes = await Packer.toBuffer(file, undefined, [
    { path: 'word/fontTable.xml', data: fontTableXml() },
    { path: 'docProps/core.xml', data: corePropertiesXml(document) },
  ]);
  const { madeOn } = document;
  const settled = hasCharts ? await settleCharts(bytes, { madeOn, face: FACES.song }) : bytes;
  return setZipDates(settled, madeOn);
}

function textSection(document: OfficialDocument): ISectionOptions {
  return {
    properties: pageOf('portrait'),
    footers: pageNumbers(),
    children: textParagraphs(document),
  };
}

/** Each annex begins on a page of its own; page numbers run on. */
function annexSections({ annexes }: OfficialDocument): ISectionOptions[] {
  return annexes.map((layout, index) => ({
    properties: { ...pageOf(layout.orientation), type: SectionType.NEXT_PAGE },
    children: annexBlocks(layout, annexes.length === 1 ? '附件' : `附件${index + 1}`),
  }));
}
