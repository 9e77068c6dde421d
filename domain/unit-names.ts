/** English words for the units of the dictionary. */
const UNITS: Readonly<Record<string, string>> = {
  家: 'enterprises',
  个: 'items',
  元: 'yuan',
  人: 'people',
  亩: 'mu',
  斤: 'jin',
  公里: 'km',
  公斤: 'kg',
  吨: 't',
  吨标准煤: 't of standard coal',
  平方米: 'm²',
  平方公里: 'km²',
  立方米: 'm³',
  千瓦: 'kW',
  千瓦时: 'kWh',
  LX: 'lx',
  次: 'times',
  名: 'people',
  户: 'households',
  所: 'places',
  座: 'works',
  项: 'items',
  类: 'class',
  课时: 'lessons',
  分钟: 'minutes',
  小时: 'hours',
  天: 'days',
  工作日: 'working days',
  个工作日: 'working days',
  个月: 'months',
  年: 'years',
  百分点: 'percentage points',
  个百分点: 'percentage points',
  '上月=100': 'previous month = 100',
  '上年同月=100': 'same month last year = 100',
  '上年同期=100': 'same months last year = 100',
};
const MULTIPLES: Readonly<Record<string, string>> = {
  百: '100',
  千: '1,000',
  万: '10,000',
  亿: '100 million',
};

const SPANS: Readonly<Record<string, string>> = {
  周: 'week',
  月: 'month',
  学期: 'term',
  年: 'year',
  三年: 'three years',
};

/**
 * A unit in English; one without a word for it stays as it is.
 * @example unitName('万元') // '10,000 yuan'
 * @example unitName('次/周') // 'times per week'
 */
export function unitName(unit: string): string {
  const known = UNITS[unit];
  if (known !== undefined) return known;
  const [counted = '', span = ''] = unit.split('/');
  const per = SPANS[span];
  if (per !== undefined) return `${unitName(counted)} per ${per}`;
  const [multiple, base] = [MULTIPLES[unit.slice(0, 1)], UNITS[unit.slice(1)]];
  return multiple === undefined || base === undefined ? unit : `${multiple} ${base}`;
}
