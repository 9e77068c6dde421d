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
