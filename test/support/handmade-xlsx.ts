import { zip } from './zip.ts';

interface Parts {
  /** What stands in the worksheet, from its views to its merges. */
  sheet: string;
  /** Fonts 0, 1, … and, for each, a cell format of the same number. */
  fonts?: readonly string[];
  /** What the cell format of this number says of alignment. */
  alignments?: readonly string[];
  strings?: string;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of one sheet, 表, part by part, for what no library writes. */
export function handmadeXlsx({
  sheet,
  fonts = [''],
  alignments = [],
  strings = '',
}: Parts): Uint8Array {
  const kinds = ['worksheet', 'styles', 'sharedStrings'];
  const paths = ['worksheets/sheet1.xml', 'styles.xml', 'sharedStrings.xml'];
  const relations = (targets: readonly (readonly [kind: string, target: string])[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${targets
      .map(
        ([kind, target], index) =>
          `<Relationship Id="r${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const overrides = paths
    .map(
      (path, index) =>
        `<Override PartName="/xl/${path}" ContentType="${TYPE}.${kinds[index]}+xml"/>`,
    )
    .join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="7" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      kinds.map((kind, index) => [kind, paths[index] ?? ''] as const),
    ),
    'xl/styles.xml': `<styleSheet ${MAIN}><fonts>${fonts.map((font) => `<font>${font}</font>`).join('')}</fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>${fonts.map((_, index) => `<xf numFmtId="0" fontId="${index}">${alignments[index] ?? ''}</xf>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${sheet}</worksheet>`,
  };
  return zip(
    Object.entries(files).map(([name, content]) => ({
      name,
      content: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${content}`),
    })),
  );
}
