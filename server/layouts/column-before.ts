import { joinSays, NOTHING_SAID, type Says } from './says.ts';

/**
 * 本月 | 同比% | 本年累计 | 同比%: a rate, a rank or last year's amount that names no months is of those
 * that the column before it names, if both are of one indicator.
 */
export function withTimesBeside(
  columns: readonly number[],
  says: ReadonlyMap<number, Says>,
): ReadonlyMap<number, Says> {
  let held = NOTHING_SAID;
  return new Map(
    columns.map((column) => {
      const own = says.get(column) ?? NOTHING_SAID;
      if (nameOf(own) !== nameOf(held)) held = NOTHING_SAID;
      if (own.months !== null || own.span !== null) held = own;
      const { year, months, endYear, span } = held;
      const beside = { ...NOTHING_SAID, year, months, endYear, span };
      return [column, isOfColumnBefore(own) ? joinSays(own, beside) : own];
    }),
  );
}

function isOfColumnBefore({ months, span, year, kinds }: Says): boolean {
  const isBare = months === null && span === null && year === null;
  const said = kinds.map(({ kind }) => kind);
  const isBeside = said.some((kind) => ['growth', 'rank', 'lastYear'].includes(kind));
  return isBare && isBeside && !said.includes('target') && !said.includes('level');
}

function nameOf({ names }: Says): string | null {
  return names[0]?.name ?? null;
}
