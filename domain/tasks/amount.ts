import { parseDecimal } from '../decimal.ts';
import { foldMinus, foldText } from '../fold.ts';
import type { Amount } from './types.ts';

const NUMBER = /^(?:约|共|近)?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(\D*)$/u;

/**
 * A figure with its unit, exactly; null where it is none, as of 2-3.
 * @example readAmount('4,850', '万元') // { value: 4850, unit: '万元' }
 */
export function readAmount(text: string | undefined, unit: string | undefined): Amount | null {
  const [, digits, own = ''] = NUMBER.exec(foldMinus(foldText(text ?? ''))) ?? [];
  if (digits === undefined) return null;
  const said = own !== '' ? own : foldText(unit ?? '');
  return { value: parseDecimal(digits.replaceAll(',', '')), unit: said === '' ? null : said };
}
