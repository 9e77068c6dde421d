import type { StreamCell, StreamSheet } from '#server/formats/xlsx-stream.ts';
import type { AboutSection } from './about-sections.ts';
import type { Selection } from './read-selection.ts';

const NAME = { zh: '说明', en: 'Notes' };
const WIDTHS = [32, 110];

/** The last sheet: what the workbook is, what its columns and codes mean, the notes of print. */
export function notesSheet(
  sections: readonly AboutSection[],
  { language }: Pick<Selection, 'language'>,
): StreamSheet {
  return { name: NAME[language], widths: WIDTHS, heads: null, rows: writeRows(sections) };
}

async function* writeRows(sections: readonly AboutSection[]): AsyncGenerator<StreamCell[][]> {
  for (const { title, lines } of sections) {
    const rows = lines.map(({ label, text }): StreamCell[] => [
      { text: label, style: 'note' },
      { text, style: 'note' },
    ]);
    yield [[{ text: title, style: 'strong' }], ...rows, []];
  }
}
