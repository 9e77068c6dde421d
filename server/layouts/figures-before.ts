import { joinSays, NOTHING_SAID, type Says } from './says.ts';

/**
 * 出口总额 | 同比% and 本月 | 同比% | 本年累计 | 同比%: a rate, a rank or last year's amount that names
 * neither an indicator nor months is of those that the column before it names, or the line above it.
 */
export function withFiguresBefore(
  places: readonly number[],
  says: ReadonlyMap<number, Says>,
): ReadonlyMap<number, Says> {
  let held = NOTHING_SAID;
  return new Map(
    places.map((place) => {
      const own = says.get(place) ?? NOTHING_SAID;
      if (isBeside(own) && isOfOneName(own, held))
        return [place, joinSays(own, besides(own, held))];
      if (own.derived === null && !isYearBefore(own, held)) held = own;
      return [place, own];
    }),
  );
}

function isBeside({ months, span, year, kinds, region }: Says): boolean {
  const isBare = months === null && span === null && year === null && region === null;
  const said = kinds.map(({ kind }) => kind);
  const isOfOther = said.some((kind) => ['growth', 'rank', 'lastYear'].includes(kind));
  return isBare && isOfOther && !said.includes('target') && !said.includes('level');
}

/** The name over both: who prints it again for a rate (出口额_累计值, 出口额_同比增长) may mean other months. */
function isOfOneName({ names: [own] }: Says, { names: [name] }: Says): boolean {
  return own === undefined || (own.row === name?.row && own.column === name.column);
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
