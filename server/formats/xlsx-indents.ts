import type { SheetTraits } from './sheet-cells.ts';
import { contentOf, findTags } from './xml-tags.ts';

type IndentOf = SheetTraits['indentOf'];

/**
 * How far the cells of a sheet's first six columns are moved in, from the styles and the sheet's XML.
 * Where no style moves anything in, the sheet is not looked through.
 */
export function readIndents(styles: string): (xml: string) => IndentOf {
  const levels = levelsByStyle(contentOf(styles, 'cellXfs'));
  if (levels.size === 0) return () => () => 0;
  return (xml) => {
    const cells = new Map<string, number>();
    for (const [, attributes = '', letter = '', row = ''] of xml.matchAll(CELL)) {
      const found = levels.get(/\ss="(\d+)"/u.exec(attributes)?.[1] ?? '');
      if (found !== undefined) cells.set(`${Number(row) - 1},${'ABCDEF'.indexOf(letter)}`, found);
    }
    return (row, column) => cells.get(`${row},${column}`) ?? 0;
  };
}

const CELL = /<(?:\w+:)?c(\s(?:[^<>]*?\s)?r="([A-F])(\d+)"[^<>]*)>/gu;

/** By the number of the format; what is set right or in the middle stands under no other line. */
function levelsByStyle(formats: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let style = -1;
  for (const { name, attributes } of findTags(formats, 'xf', 'alignment')) {
    if (name === 'xf') style += 1;
    const indent = Number(attributes.get('indent') ?? 0);
    const side = attributes.get('horizontal') ?? 'general';
    if (name === 'alignment' && indent > 0 && SET_LEFT.has(side)) levels.set(String(style), indent);
  }
  return levels;
}

const SET_LEFT: ReadonlySet<string> = new Set(['general', 'left', 'distributed']);
