import { utils, type WorkBook } from '@e965/xlsx';
import { posix } from 'node:path';

import { NO_TRAITS, type SheetTraits } from './sheet-cells.ts';
import { readIndents } from './xlsx-indents.ts';
import { contentOf, findTags } from './xml-tags.ts';

/**
 * What @e965/xlsx passes over in the parts of an .xlsx, by the names of its sheets; the workbook was
 * read with `bookFiles`.
 */
export function readXlsxTraits(workbook: WorkBook): (sheet: string) => SheetTraits {
  const partOf = (name: string) => textOfPart(workbook, name);
  const paths = sheetPaths(partOf);
  const styles = partOf('xl/styles.xml');
  const struck = struckStyles(styles);
  const indentsOf = readIndents(styles);
  return (sheet) => {
    const xml = partOf(paths.get(sheet) ?? '');
    if (xml === '') return NO_TRAITS;
    const [view] = findTags(xml.slice(0, xml.search(/<(?:\w+:)?sheetData/u)), 'sheetView');
    const hidesZeros = isFalse(view?.attributes.get('showZeros'));
    const traits = { ...NO_TRAITS, hidesZeros, indentOf: indentsOf(xml) };
    if (struck.size === 0) return traits;
    const cells = struckCells(xml, struck);
    return { ...traits, isStruck: (row, column) => cells.has(`${row},${column}`) };
  };
}

function textOfPart(workbook: WorkBook, name: string): string {
  const files: unknown = Reflect.get(workbook, 'files');
  if (name === '' || typeof files !== 'object' || files === null) return '';
  const key = Object.keys(files).find((one) => one.toLowerCase() === name.toLowerCase());
  const part: unknown = key === undefined ? undefined : Reflect.get(files, key);
  const content: unknown =
    typeof part === 'object' && part !== null ? Reflect.get(part, 'content') : undefined;
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : '';
}

function sheetPaths(partOf: (name: string) => string): ReadonlyMap<string, string> {
  const targets = new Map(
    [...findTags(partOf('xl/_rels/workbook.xml.rels'), 'Relationship')].map(({ attributes }) => [
      attributes.get('Id') ?? '',
      attributes.get('Target') ?? '',
    ]),
  );
  // The sheet's own number is sheetId, that of its part r:id.
  return new Map(
    [...findTags(partOf('xl/workbook.xml'), 'sheet')].map(({ attributes }) => {
      const target = targets.get(attributes.get('id') ?? '') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
      return [attributes.get('name') ?? '', path];
    }),
  );
}

/** The numbers of the cell formats whose font is struck through. */
function struckStyles(styles: string): ReadonlySet<string> {
  const fonts = contentOf(styles, 'fonts').split(/<\/(?:\w+:)?font>|<(?:\w+:)?font\s*\/>/u);
  const struckFonts = new Set(
    fonts.flatMap((font, index) => (isStruckFont(font) ? [String(index)] : [])),
  );
  if (struckFonts.size === 0) return struckFonts;
  const formats = [...findTags(contentOf(styles, 'cellXfs'), 'xf')];
  return new Set(
    formats.flatMap(({ attributes }, index) =>
      struckFonts.has(attributes.get('fontId') ?? '') ? [String(index)] : [],
    ),
  );
}

function isStruckFont(font: string): boolean {
  const [strike] = findTags(font, 'strike');
  return strike !== undefined && !isFalse(strike.attributes.get('val'));
}

function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}

function struckCells(xml: string, struck: ReadonlySet<string>): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { attributes } of findTags(xml, 'c')) {
    if (!struck.has(attributes.get('s') ?? '')) continue;
    const { r, c } = utils.decode_cell(attributes.get('r') ?? 'A1');
    cells.add(`${r},${c}`);
  }
  return cells;
}
