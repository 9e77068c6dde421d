import { joinSays, NOTHING_SAID, type Says } from './says.ts';

/**
 * 出口总额 | 同比% and 本月 | 同比% | 本年累计 | 同比%: a rate, a rank or last year's amount that names
 * neither an indicator nor months is of those that the column before it names.
 */
export function withColumnBefore(
  columns: readonly number[],
  says: ReadonlyMap<number, Says>,
): ReadonlyMap<number, Says> {
  let held = NOTHING_SAID;
  return new Map(
    columns.map((column) => {
      const own = says.get(column) ?? NOTHING_SAID;
      if (isBeside(own) && isOfOneName(own, held))
        return [column, joinSays(own, besides(own, held))];
      if (own.derived === null && !isYearBefore(own, held)) held = own;
      return [column, own];
    }),
  );
}

function isBeside({ months, span, year, kinds, region }: Says): boolean {
  const isBare = months === null && span === null && year === null && region === null;
  const said = kinds.map(({ kind }) => kind);
  const isOfOther = said.some((kind) => ['growth', 'rank', 'lastYear'].includes(kind));
  return isBare && isOfOther && !said.includes('target') && !said.includes('level');
}

function isOfOneName({ names }: Says, held: Says): boolean {
  return names.length === 0 || names[0]?.name === held.names[0]?.name;
}

/** 2019年1-6月 | 2018年1-6月 | 增长%: what grew is the first. */
function isYearBefore({ year, names }: Says, held: Says): boolean {
  const isOne = names[0]?.name === held.names[0]?.name;
  return isOne && year !== null && held.year !== null && year < held.year;
}

function besides(own: Says, held: Says): Says {
  const { year, months, endYear, span } = held;
  const isAmount =
    own.kinds.some(({ kind }) => kind === 'lastYear') &&
    !held.kinds.some(({ kind }) => kind === 'growth');
  return {
    ...NOTHING_SAID,
    ...{ year, months, endYear, span },
    names: own.names.length === 0 ? held.names : [],
    units: isAmount ? held.units : [],
  };
}
