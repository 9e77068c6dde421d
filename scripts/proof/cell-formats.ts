import { groupThousands, roundExactly } from './exact-rounding.ts';

/** A number format of the offices, and what a cell under it is. */
export interface OfficeFormat {
  format: string;
  decimals: number;
  /** The value is shown times ten to this: 2 for percent, -3 for a comma at the end. */
  shift: number;
  isGrouped: boolean;
  before: string;
  after: string;
}

function number(format: string, decimals: number, rest: Partial<OfficeFormat> = {}): OfficeFormat {
  return { format, decimals, shift: 0, isGrouped: false, before: '', after: '', ...rest };
}

export const OFFICE_FORMATS: readonly OfficeFormat[] = [
  number('0', 0),
  number('0.0', 1),
  number('0.00', 2),
  number('0.0_ ', 1),
  number('#,##0', 0, { isGrouped: true }),
  number('#,##0.0', 1, { isGrouped: true }),
  number('#,##0.00', 2, { isGrouped: true }),
  number('0%', 0, { shift: 2, after: '%' }),
  number('0.0%', 1, { shift: 2, after: '%' }),
  number('0.00%', 2, { shift: 2, after: '%' }),
  number('0"家"', 0, { after: '家' }),
];

/** What the cell is, by rule: sign and zero of what is held, rounded as the format says. */
export function expectedText(value: number, one: OfficeFormat): string {
  const digits = roundExactly(value, one.decimals, one.shift);
  const shown = one.isGrouped ? groupThousands(digits) : digits;
  return `${value < 0 ? '-' : ''}${one.before}${shown}${one.after}`;
}
