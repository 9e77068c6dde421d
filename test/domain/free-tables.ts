import type { Figure, FreeTable, PrintedCell, SheetRank, SheetTarget } from '#domain/printed.ts';
import type { Period } from '#domain/period.ts';

export const TO_JUNE: Period = { start: '2019-01', end: '2019-06' };

const place = (row: number, column: number) => ({ row, column });

/** @example sampleFigure('gdp leping', '8.1', [3, 2]) */
export function sampleFigure(
  key: string,
  text: string,
  [row, column]: readonly [number, number],
  period: Period = TO_JUNE,
): Figure {
  const [indicatorId = '', regionId = ''] = key.split(' ');
  const decimals = text.split('.')[1]?.length ?? 0;
  const read = { value: Number(text), decimals, missingReason: null };
  return { indicatorId, regionId, period, text, ...place(row, column), ...read };
}

function cellOf(key: string, text: string, [row, column]: readonly [number, number]) {
  const [indicatorId = '', regionId = ''] = key.split(' ');
  const cell: PrintedCell = { text, ...place(row, column) };
  return { indicatorId, regionId, ...cell };
}

export function sampleTarget(
  key: string,
  text: string,
  at: readonly [number, number],
  year = 2019,
): SheetTarget {
  return { ...cellOf(key, text, at), year };
}

export function sampleRank(
  key: string,
  text: string,
  at: readonly [number, number],
  { period = TO_JUNE, group = null }: { period?: Period; group?: string | null } = {},
): SheetRank {
  return { ...cellOf(key, text, at), period, group };
}

export function sampleSheet(said: Partial<FreeTable> = {}): FreeTable {
  return {
    ...{ kind: 'sheet', file: '月报.xlsx', sheet: '投资', subject: '月报 投资', year: 2019 },
    ...{ title: '2019年1-6月月报', notes: [], figures: [], targets: [], ranks: [] },
    ...said,
  };
}
