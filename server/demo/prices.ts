import { FAMILY_ROLES, indexSubject, membersOf, type FamilyMember } from '#domain/families.ts';
import type { FigureTable } from '#domain/printed.ts';
import { monthOfYear, yearOfMonth, type ReleaseMonth } from './months.ts';
import { openRandom } from './random.ts';
import { CITY } from './places.ts';
import type { World } from './world.ts';

/** A table for each index of the dictionary. */
export function priceTables(world: World, month: ReleaseMonth): FigureTable[] {
  return membersOf(world.dictionary, 'index-bases').map((member) =>
    priceTable(world, month, member),
  );
}

/** An index of a year's months, by what it is compared with, out of one level of prices. */
function priceTable(
  { seed, firstYear, dictionary }: World,
  { period }: ReleaseMonth,
  member: FamilyMember,
): FigureTable {
  const subject = indexSubject(dictionary, member);
  const levels = priceLevels(seed, subject, yearOfMonth(period.end) - firstYear + 2);
  const last = monthOfYear(period.end);
  const january = levels.length - 12;
  const at = (index: number) => levels[index] ?? 1;
  const sum = (from: number, count: number) =>
    levels.slice(from, from + count).reduce((all, one) => all + one, 0);
  const figures = Array.from({ length: last }, (_, index) => {
    const month = `${period.end.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`;
    const now = january + index;
    const values = [
      at(now) / at(now - 1),
      at(now) / at(now - 12),
      sum(january, index + 1) / sum(january - 12, index + 1),
    ];
    return FAMILY_ROLES['index-bases'].flatMap((basis, place) => {
      const indicatorId = member.indicators[basis];
      if (indicatorId === undefined) return [];
      const text = ((values[place] ?? 1) * 100).toFixed(1);
      return {
        ...{ indicatorId, regionId: CITY.id, text, value: Number(text), decimals: 1 },
        period: {
          start: basis === 'to-date' ? period.start : month,
          end: month,
        },
        ...{ missingReason: null, row: index + 1, column: place + 2 },
      };
    });
  });
  return {
    ...{ kind: 'cpi', file: '', sheet: null, notes: [], subject, mismatches: [] },
    title: `${CITY.name}${last === 1 ? '1' : `1-${last}`}月份${member.shortName}指数`,
    figures: figures.flat(),
  };
}

/** Month by month, beginning a year before the first. */
function priceLevels(seed: number, subject: string, years: number): number[] {
  const chance = subject === '' ? openRandom(seed, 'prices') : openRandom(seed, 'prices', subject);
  let level = 1;
  return Array.from({ length: years * 12 }, () => {
    level *= 1 + 0.0012 + 0.003 * chance.normal();
    return level;
  });
}
