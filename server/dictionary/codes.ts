import { areaList } from '@vant/area-data';
import type { Region } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';
import type { RegionCode } from '#server/schemas/region-code.ts';

/** Where the codes are from; the list has what was changed until the end of the year. */
const SOURCE = '@vant/area-data 2.1.0';
const YEAR = 2024;
const MOST_OFFERED = 12;

/** What post and shops number as well, and GB/T 2260 does not: zones, streets, “counties of the province”. */
const NO_DIVISION = /开发区|产业园|示范区|管理区|园区$|街道|办事处$|镇$|乡$|直辖|^县$/u;
/** GB/T 2260 numbers districts from 01, counties from 21 and cities from 81; zones have 70 to 79, and 90 and on. */
const OF_ZONES = /^\d{2}(?!90)\d{2}(?:7\d|9\d)$/u;

interface Division {
  code: string;
  name: string;
  folded: string;
  within: string;
}

let known: readonly Division[] | null = null;

/**
 * Divisions whose name has some words in it, with their GB/T 2260 codes: those of the same name first, then
 * those that lie near a place.
 * @param near the code of the office's place; null: it has none
 * @example findCodes(name, '360200')[0] // { code: '360281', …, within: its province and city }
 */
export function findCodes(words: string, near: Region['code']): RegionCode[] {
  const folded = foldName(words);
  if (folded === '') return [];
  known ??= readDivisions();
  const found = known.filter((one) => one.folded.includes(folded));
  const ordered = found.toSorted((a, b) => rank(a, folded, near) - rank(b, folded, near));
  return ordered.slice(0, MOST_OFFERED).map(({ code, name, within }) => {
    return { code, name, within, year: YEAR, source: SOURCE };
  });
}

function readDivisions(): Division[] {
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
  const toDivision = ([code, name]: [string, string]): Division => {
    const [province, city] = [
      provinces[`${code.slice(0, 2)}0000`],
      cities[`${code.slice(0, 4)}00`],
    ];
    const around = [code.endsWith('0000') ? '' : province, code.endsWith('00') ? '' : city];
    const within = around.filter((one) => one !== undefined && !/直辖|^县$/u.test(one));
    return { code, name, folded: foldName(name), within: [...new Set(within)].join('') };
  };
  return [provinces, cities, counties]
    .flatMap((list) => Object.entries(list))
    .filter(([code, name]) => !NO_DIVISION.test(name) && !OF_ZONES.test(code))
    .map(toDivision);
}

/** Small goes first. */
function rank({ code, folded }: Division, words: string, near: string | null): number {
  const isSame = folded === words || folded.slice(0, -1) === words;
  const shared = near === null ? 0 : [4, 2].find((length) => isWithin(code, near, length));
  return (isSame ? 0 : 10) + (4 - (shared ?? 0)) + (folded.startsWith(words) ? 0 : 5);
}

function isWithin(code: string, near: string, length: number): boolean {
  return code.slice(0, length) === near.slice(0, length);
}
