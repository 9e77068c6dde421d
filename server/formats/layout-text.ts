import { utils } from '@e965/xlsx';
import type { LayoutCell } from './sheet-layout.ts';

/** What a cell of a layout shows: a number with its printed decimals, as its format writes it. */
export function layoutText({ value, numberFormat }: LayoutCell): string {
  if (value === null) return '';
  return numberFormat === null || typeof value === 'string'
    ? String(value)
    : utils.format_cell({ t: 'n', v: value, z: numberFormat });
}
