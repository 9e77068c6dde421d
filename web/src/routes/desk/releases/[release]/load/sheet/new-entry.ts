import { foldName } from '#domain/fold.ts';
import type { Cells, TableId } from '#domain/dictionary-desk/types.ts';
import type { SheetView } from '#server/schemas/layouts.ts';

export type UnknownName = SheetView['unknownNames'][number];

interface Rows {
  /** Of the table that the name is to be in. */
  rows: readonly Cells[];
}

/** The table of the dictionary in which a name is. */
export const tableOf = ({ dimension }: Pick<UnknownName, 'dimension'>): TableId =>
  dimension === 'region' ? 'regions' : 'indicators';

/**
 * What the sheet itself says of a name that the dictionary is to have.
 * @example cellsFor({ dimension: 'indicator', text: '发电量', unit: '亿千瓦时', decimals: 2, … }, { rows: [] })
 * // { name: '发电量', unit: '亿千瓦时', measure: 'level', decimals: '2' }
 */
export function cellsFor(
  { dimension, text, unit, decimals }: UnknownName,
  { rows }: Rows,
  isWider = false,
): Cells {
  if (dimension === 'region') return { name: text, ...(isWider && { kind: 'wider', inside: '' }) };
  const measure = measureOf(unit ?? '');
  const isTaken = rows.some((row) => isCalled(row, text));
  return {
    name: isTaken && unit !== null ? `${text}（${unit}）` : text,
    ...(unit !== null && { unit }),
    measure,
    decimals: String(decimals),
    // Of an amount nobody said yet which way is better.
    ...(measure === 'level' && { direction: 'neither' }),
    ...(measure === 'rate' && tieTo(text, 'level', rows)),
  };
}

/** The amount that a rate is the growth of. */
function tieTo(text: string, measure: string, rows: readonly Cells[]): Cells {
  const own = rows.find((row) => row.measure === measure && isCalled(row, text));
  return own?.id === undefined ? {} : { level_indicator: own.id };
}

/** @example measureOf('上年同月=100') // 'index' */
export function measureOf(unit: string): 'rate' | 'count' | 'index' | 'level' {
  if (unit === '%') return 'rate';
  if (unit.endsWith('=100')) return 'index';
  return unit === COUNTED ? 'count' : 'level';
}

/** 家, in which enterprises are counted. */
const COUNTED = '\u5bb6';

function isCalled({ name = '', aliases = '' }: Cells, text: string): boolean {
  return [name, ...aliases.split(';')].some((one) => foldName(one) === foldName(text));
}
