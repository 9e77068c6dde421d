import { foldText } from '../fold.ts';
import type { Said } from '../said.ts';

const QUARTERS = '一二三四';

/**
 * The name of an occasion by its key.
 * @example periodLabelOf('2020-Q3').zh // '2020年三季度'
 */
export function periodLabelOf(key: string): Said {
  if (key === '') return { zh: '一次', en: 'once' };
  const [year = '', rest = '', day] = key.split('-');
  if (rest === '') return { zh: `${year}年`, en: year };
  if (rest.startsWith('Q')) {
    return {
      zh: `${year}年${QUARTERS[Number(rest.slice(1)) - 1] ?? ''}季度`,
      en: `${rest} ${year}`,
    };
  }
  if (rest.startsWith('W')) {
    return {
      zh: `${year}年第${Number(rest.slice(1))}周`,
      en: `week ${Number(rest.slice(1))}, ${year}`,
    };
  }
  if (day === undefined) return { zh: `${year}年${Number(rest)}月`, en: key };
  return { zh: `${year}年${Number(rest)}月${Number(day)}日`, en: key };
}

/** 2020年, with what is told apart within it: a quarter, a week, a month, a day of that. */
const NAMED =
  /^(\d{4})(?:[-./年](?:第?([一二三四1-4])季度?|Q([1-4])|(?:第|W)(\d{1,2})周?|(\d{1,2})(?:月份?)?(?:[-./]?(\d{1,2})日?)?)?)?$/iu;

/**
 * The key of an occasion, however it is written; words that are none stay what they are.
 * @example readOccasion('2020年三季度') // '2020-Q3'
 * @example readOccasion('2020年8月') // '2020-08'
 */
export function readOccasion(text: string): string {
  const words = foldText(text);
  const [, year, named, quarter, week, month, day] = NAMED.exec(words) ?? [];
  if (year === undefined) return words;
  const no = named === undefined ? quarter : String(QUARTERS.indexOf(named) + 1 || named);
  if (no !== undefined) return `${year}-Q${no}`;
  if (week !== undefined) return `${year}-W${week.padStart(2, '0')}`;
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}
