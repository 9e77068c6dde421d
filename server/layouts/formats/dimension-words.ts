/** What a dimension is for: what its members say of a figure. */
export const DIMENSION_ROLES = [
  'region',
  'indicator',
  'period',
  'unit',
  'multiplier',
  'frequency',
  'span',
  'kind',
  'other',
] as const;
export type DimensionRole = (typeof DIMENSION_ROLES)[number];

/** By the id or the label of a dimension: SDMX's cross-domain concepts, and what files in Chinese call them. */
const BY_NAME: readonly (readonly [DimensionRole, RegExp])[] = [
  ['frequency', /^(?:freq(?:uency)?|频率|频度)$/iu],
  ['multiplier', /^(?:unit_?mult(?:iplier)?|单位(?:乘数|倍数)|数量级)$/iu],
  ['unit', /^(?:unit(?:_?(?:measure|of_measure))?|uom|(?:计量|计算)?单位)$/iu],
  [
    'period',
    /^(?:time(?:_period)?|period|year|month|quarter|date|tid|vuosi|时间|时期|期间|报告期|年份?|年度|月份?|季度|日期)$/iu,
  ],
  [
    'region',
    /^(?:ref_?area|geo|area|region(?:_?name)?|place|location|county|地区|区域|区县|县区|市县|县市区|县\(?市、?区\)?|行政区划?|地域|地点|统计地区|省份|省市区?)$/iu,
  ],
  [
    'indicator',
    /^(?:indicator|indic\w*|measure|series|subject|item|contents?(?:code)?|variable|concept|指标(?:名称)?|项目|内容|科目|统计指标)$/iu,
  ],
];

/** @example roleByName('REF_AREA') // 'region' */
export function roleByName(name: string | null): DimensionRole | null {
  const plain = name?.normalize('NFKC').replaceAll(/\s/gu, '') ?? '';
  return BY_NAME.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const PLACE =
  /^(?!.*(?:增速|总量|合计$))\p{Script=Han}{1,12}(?:省|市|区|县|旗|州|盟|镇|乡|街道|园区|开发区|新区|农场)$|^全[国省市区县州]$/u;

export function isPlace(text: string): boolean {
  return PLACE.test(text.normalize('NFKC').replaceAll(/\s/gu, ''));
}

const CUMULATIVE =
  /^(?:累计|(?:本年|当年|年初)累计|年初至今|自年初(?:至今|累计)?|1月至本月|year[- ]?to[- ]?date|ytd|cumulative)(?:数|值|额)?$/iu;
const SINGLE =
  /^(?:当期|本期|当月|本月|当季|本季|本季度|单月|单季|期内|current(?: period)?|single period|discrete)(?:数|值|额)?$/iu;

/** Whether a member says no more than how its months are counted. @example spanOf('当期') // 'single' */
export function spanOf(text: string): 'cumulative' | 'single' | null {
  if (SINGLE.test(text.trim())) return 'single';
  return CUMULATIVE.test(text.trim()) ? 'cumulative' : null;
}

const YES = /^(?:y|yes|1|t|true|是)$/iu;
const NO = /^(?:n|no|0|f|false|否)$/iu;

/** 是 of a dimension that is called 累计. */
export function spanByYes(text: string): 'cumulative' | 'single' | null {
  if (YES.test(text.trim())) return 'cumulative';
  return NO.test(text.trim()) ? 'single' : null;
}

/** Whether a dimension asks for yes and no: 累计, 是否累计. */
export function asksForSpan(name: string | null): boolean {
  return (
    name !== null &&
    /^(?:是否)?累计(?:值|数|标志)?$|^(?:is_?)?(?:cumulative|ytd)$/iu.test(name.trim())
  );
}

/** A member that makes no other indicator of it: all of them together, or that nothing is adjusted. */
export function isWhole(code: string, label: string | null): boolean {
  if (/^(?:_[TZO]|T|TOTAL|TOT|N|NSA|NA|ALL|0|00|000)$/iu.test(code) && label === null) return true;
  return (
    /^(?:_T|_Z|NSA)$/u.test(code) ||
    /^(?:合计|总计|总数|全部|全体|总量|不分.*|不适用|未(?:经)?(?:季节)?调整|原始值|total|all|not applicable|neither .* adjusted.*)$/iu.test(
      label ?? '',
    )
  );
}
