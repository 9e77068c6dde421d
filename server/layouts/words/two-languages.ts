/** Chinese, and the English that stands behind or under it. */
export interface TwoLanguages {
  chinese: string;
  english: string;
}

const HAN = /\p{Script=Han}/u;
/** A word with small letters, or a bracket with one, behind a blank or a Chinese letter: GDP is no English. */
const ENGLISH_BEHIND =
  /(?:(?<=[\p{Script=Han})）%])|\s)\s*(?=[(（]?(?:[A-Z&]{1,4}[ -])?[A-Za-z]*[a-z]{2})[^\p{Script=Han}]*$/u;
const ENGLISH_BEFORE = /^[A-Za-z][A-Za-z ,.'&-]*[a-z][ .,]+(?=\p{Script=Han})/u;

/**
 * @example splitLanguages('年份 Year') // { chinese: '年份', english: 'Year' }
 * @example splitLanguages('地区生产总值(GDP)') // { chinese: '地区生产总值(GDP)', english: '' }
 */
export function splitLanguages(text: string): TwoLanguages {
  if (!HAN.test(text) && /[A-Za-z]{2}/u.test(text)) return { chinese: '', english: text };
  if (!/[a-z]{2}/u.test(text)) return { chinese: text, english: '' };
  const chinese = text.replace(ENGLISH_BEHIND, '').replace(ENGLISH_BEFORE, '').trim();
  return HAN.test(chinese)
    ? { chinese, english: text.replace(chinese, '').trim() }
    : { chinese: text, english: '' };
}

const AMOUNTS: Readonly<Record<string, string>> = {
  '': '',
  '1000': '千',
  '10000': '万',
  '1000000': '百万',
  '100000000': '亿',
  '100million': '亿',
  million: '百万',
  billion: '十亿',
};
const NOUNS: Readonly<Record<string, string>> = {
  yuan: '元',
  rmb: '元',
  usd: '美元',
  usdollars: '美元',
  persons: '人',
  people: '人',
  'person-times': '人次',
  tons: '吨',
  tonnes: '吨',
  heads: '头',
  households: '户',
  units: '个',
  sets: '套',
  kwh: '千瓦时',
  'sq.m': '平方米',
  sqm: '平方米',
  'cu.m': '立方米',
  hectares: '公顷',
  'ton-km': '吨公里',
  'person-km': '人公里',
  '%': '%',
};
const UNIT = /^(usd)?((?:100)?million|billion|1(?:000){1,2}|10000|100000000)?([a-z%.-]+)?$/u;

/**
 * An English unit in the words that Chinese tables use.
 * @example translateUnit('USD 10 000') // '万美元'
 */
export function translateUnit(text: string): string | null {
  const folded = text
    .toLowerCase()
    .replaceAll(/[\s,]/gu, '')
    .replace(/^unit:/u, '');
  const match = UNIT.exec(folded);
  if (match === null) return null;
  const [, currency, amount = '', noun = currency] = match;
  const [size, word] = [AMOUNTS[amount], noun === undefined ? undefined : NOUNS[noun]];
  return size === undefined || word === undefined || word === '' ? null : `${size}${word}`;
}
