import type { ShownNumber } from '../show-number.ts';
import { showHeldNumber } from './held-number.ts';
import type { Attributes, OdsStyles } from './styles.ts';

/** A cell while its paragraphs come in. */
export interface OdsCell {
  attributes: Attributes;
  text: string;
  paragraphs: number;
  isStruck: boolean;
}

/** What a cell says: numbers by what is held, dates by the parts that are shown, all else as written. */
export function readOdsCell(cell: OdsCell, styles: OdsStyles): ShownNumber {
  const { attributes, text, paragraphs } = cell;
  const style = attributes.get('style-name');
  const value = Number(attributes.get('value') ?? Number.NaN);
  switch (attributes.get('value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return Number.isFinite(value) ? readNumber(value, cell, styles) : plain(text);
    case 'date':
      return plain(dateText(attributes.get('date-value') ?? '', text, styles.datePartsOf(style)));
    case 'string':
      return plain(paragraphs === 0 ? (attributes.get('string-value') ?? '') : text);
    default:
      return plain(text === '' ? formulaOf(attributes) : text);
  }
}

function readNumber(value: number, { attributes, text, paragraphs }: OdsCell, styles: OdsStyles) {
  const style = attributes.get('style-name');
  const decimals = styles.decimalsOf(style);
  // Programs may leave out how a number is shown.
  if (paragraphs === 0 && decimals === 0 && value !== 0) return plain(String(value));
  if (text.trim() === '' && !styles.hasDigits(style))
    return { text: '', differs: null, isHidden: true };
  return showHeldNumber(value, text, decimals);
}

function plain(text: string): ShownNumber {
  return { text, differs: null, isHidden: false };
}

/** A formula that was never worked out, as in other workbooks. */
function formulaOf(attributes: Attributes): string {
  const formula = attributes.get('formula');
  return formula === undefined ? '' : `=${formula.replace(/^\w+:=?/u, '')}`;
}

/** A date with a day as 2019-06-01; a month in its own words where it has such, else 2019年6月. */
function dateText(date: string, shown: string, parts: ReadonlySet<string>): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(date) ?? [];
  if (year === '') return shown;
  if (parts.has('hours') && !parts.has('year') && !parts.has('day')) return shown;
  if (parts.has('day') || (!parts.has('year') && !parts.has('month')))
    return `${year}-${month}-${day}`;
  // A month shown without its year has that of what is held, as in other workbooks.
  const isHeldYear = !parts.has('year') && parts.has('month') && Number(year) > 1904;
  const words = shown.replaceAll(/(?<!\d)0(?=\d)|\s/gu, '');
  if (/\d月/u.test(shown)) return `${isHeldYear && /^\d/u.test(words) ? `${year}年` : ''}${words}`;
  return `${parts.has('year') || isHeldYear ? `${year}年` : ''}${parts.has('month') ? `${Number(month)}月` : ''}`;
}
