import { xmlText } from './xml-text.ts';
import type { ZipPart } from './zip-write.ts';

/** A sheet that was written: what the workbook says of it. */
export interface WrittenSheet {
  name: string;
  /** The range with the filter, A1 style with $; null: none. */
  filter: string | null;
}

export interface StreamedInfo {
  title: string;
  creator: string;
  /** ISO 8601; null: unknown. */
  modified: string | null;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What binds sheets into a workbook; written after them, when it is known how many there are. */
export function bindingParts(
  sheets: readonly WrittenSheet[],
  stylesXml: string,
  info: StreamedInfo,
): ZipPart[] {
  const parts: readonly (readonly [string, string])[] = [
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
    ['xl/styles.xml', stylesXml],
    ['docProps/core.xml', coreProperties(info)],
    ['_rels/.rels', packageRelations()],
    ['[Content_Types].xml', contentTypes(sheets)],
  ];
  return parts.map(([name, text]) => ({ name, content: [text] }));
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // The name under which Excel itself keeps the range of a filter.
  const filters = sheets.map(({ name, filter }, index) =>
    filter === null
      ? ''
      : `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xmlText(name)}'!${filter}</definedName>`,
  );
  const names = filters.some(Boolean) ? `<definedNames>${filters.join('')}</definedNames>` : '';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${names}</workbook>`;
}

function workbookRelations(sheets: readonly WrittenSheet[]): string {
  const own = sheets.map((_, index) =>
    relation(index + 1, `${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`),
  );
  const styles = relation(sheets.length + 1, `${OFFICE}/styles`, 'styles.xml');
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}${styles}</Relationships>`;
}

function packageRelations(): string {
  const properties = `${PACKAGE}/relationships/metadata/core-properties`;
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, `${OFFICE}/officeDocument`, 'xl/workbook.xml')}${relation(2, properties, 'docProps/core.xml')}</Relationships>`;
}

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

function coreProperties({ title, creator, modified }: StreamedInfo): string {
  const date =
    modified === null
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${xmlText(modified)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${xmlText(modified)}</dcterms:modified>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>${date}</cp:coreProperties>`;
}

function contentTypes(sheets: readonly WrittenSheet[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${type}"/>`;
  const own = sheets.map((_, index) =>
    override(`/xl/worksheets/sheet${index + 1}.xml`, `${SHEET}.worksheet+xml`),
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${SHEET}.sheet.main+xml`)}${own.join('')}${override('/xl/styles.xml', `${SHEET}.styles+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}
