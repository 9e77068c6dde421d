/** How a cell of a streamed sheet looks. */
export type StreamStyle = 'text' | 'quoted' | 'head' | 'strong' | 'note' | 'number';

// Places in <cellXfs>; those of numbers with 0, 1, 2 … printed decimals follow.
const STYLE_NUMBERS: Readonly<Record<StreamStyle, number>> = {
  text: 0,
  quoted: 1,
  head: 2,
  strong: 3,
  note: 4,
  number: 5,
};
const MOST_DECIMALS = 12;
/** Numbers below this are Excel's own. */
const FIRST_FORMAT = 164;

export function styleNumber(style: StreamStyle): number {
  return STYLE_NUMBERS[style];
}

/** The style in which 10 with one decimal shows as 10.0. */
export function decimalsStyle(decimals: number): number {
  return STYLE_NUMBERS.number + 1 + Math.min(decimals, MOST_DECIMALS);
}

const formats = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => ({
  id: FIRST_FORMAT + decimals,
  code: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
}));

const xf = (format: number, font: number, rest = '') =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${rest}`;
const WRAPPED = ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';

const cellFormats = [
  xf(0, 0, '/>'),
  // Begins with = + - @: stays text when somebody edits the cell, too.
  xf(0, 0, ' quotePrefix="1"/>'),
  xf(0, 1, WRAPPED),
  xf(0, 1, '/>'),
  xf(0, 0, WRAPPED),
  xf(0, 0, '/>'),
  ...formats.map(({ id }) => xf(id, 0, '/>')),
];

const FONT = '<sz val="11"/><name val="宋体"/>';

export const STYLES_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="${formats.length}">${formats.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';
