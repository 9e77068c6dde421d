import type { AccessLevel } from '../access.ts';
import type {
  Direction,
  Frequency,
  Measure,
  PathKind,
  Prices,
  PrintedReason,
  RegionKind,
} from '../dictionary.ts';
import { FAMILY_KINDS, type FamilyKind, type FamilyRole } from '../families.ts';
import { KIND_WORDS, ROLE_WORDS } from '../family-words.ts';
import type { Language } from '../language.ts';
import { MISSING_NAMES } from '../missing-reason.ts';
import {
  MONTHS_COUNTED_NAMES,
  OFFICE_KIND_NAMES,
  type MonthsCounted,
  type OfficeKind,
} from '../office.ts';
import type { Said } from '../said.ts';
import type { Choice } from './types.ts';

/* The values of cells that have few, in the order of their lists, with what people call them. */

type Named<Value extends string> = Record<Value, Omit<Choice, 'value'>>;

function choicesOf<Value extends string>(named: Named<Value>): readonly Choice[] {
  return Object.entries<Omit<Choice, 'value'>>(named).map(([value, rest]) => ({ value, ...rest }));
}

/** Names alone, for values that are called by one word. */
function namedBy<Value extends string>(names: Readonly<Record<Value, Said>>): readonly Choice[] {
  return Object.entries<Said>(names).map(([value, name]) => ({ value, name }));
}

export const REGION_KIND_CHOICES = choicesOf<RegionKind>({
  city: {
    name: { zh: '全市', en: 'The whole' },
    words: [
      ...['整体', '本级', '市本级', '省本级', '县本级', '区本级'],
      ...['全省', '全县', '全区', '全州', '全盟', '全旗'],
    ],
  },
  county: {
    name: { zh: '县（市、区）', en: 'County or district' },
    // What the parts of offices of every kind are called.
    words: [
      ...['县', '区', '市', '县市区', '市辖区', '县级市', '自治县', '旗', '自治旗'],
      ...['乡', '镇', '街道', '乡镇', '乡镇街道', '乡镇（街道）', '街道（镇）', '民族乡', '苏木'],
      ...['州', '盟', '地区', '地级市', '自治州', '市州', '市（州）', '市（州、盟）'],
      ...['county', 'district', 'township', 'town', 'subdistrict', 'prefecture'],
    ],
  },
  park: {
    name: { zh: '园区', en: 'Park' },
    words: ['开发区', '功能区', '工业区', 'zone'],
  },
  wider: {
    name: { zh: '参照地区', en: 'Wider place, for reference' },
    words: ['参照', '全国', '上级地区', '外地', 'reference', 'nation'],
  },
});

export const MEASURE_CHOICES = choicesOf<Measure>({
  rate: {
    name: { zh: '增速', en: 'Growth rate' },
    words: ['增长率', '增长速度', '增幅', '比率', '百分比'],
  },
  count: { name: { zh: '个数', en: 'Count' }, words: ['家数', '户数', '计数', '数量'] },
  index: { name: { zh: '指数', en: 'Index' } },
  level: { name: { zh: '绝对量', en: 'Amount' }, words: ['总量', '绝对数', '金额', '绝对值'] },
});

export const DIRECTION_CHOICES = choicesOf<Direction>({
  higher: {
    name: { zh: '越高越好', en: 'Higher is better' },
    words: ['高', '越大越好', '正向', '正指标'],
  },
  lower: {
    name: { zh: '越低越好', en: 'Lower is better' },
    words: ['低', '越小越好', '逆向', '逆指标'],
  },
  neither: {
    name: { zh: '不论', en: 'Neither' },
    words: ['不论高低', '无', '不分', '中性'],
  },
});

export const FREQUENCY_CHOICES = choicesOf<Frequency>({
  monthly: { name: { zh: '每月', en: 'Monthly' }, words: ['月度', '月报', '月'] },
  quarterly: { name: { zh: '每季', en: 'Quarterly' }, words: ['季度', '季报', '每季度', '季'] },
  'half-yearly': {
    name: { zh: '每半年', en: 'Half-yearly' },
    words: ['半年', '半年度', '半年报', 'half yearly'],
  },
});

export const PRICES_CHOICES = choicesOf<Prices>({
  current: { name: { zh: '现价', en: 'Current prices' }, words: ['名义', '当年价', 'nominal'] },
  constant: {
    name: { zh: '可比价', en: 'Constant prices' },
    words: ['不变价', '可比价格', '不变价格', '实际增速', 'real'],
  },
});

export const ACCESS_CHOICES = choicesOf<AccessLevel>({
  public: { name: { zh: '公开', en: 'Public' }, words: ['所有人'] },
  internal: { name: { zh: '内部', en: 'Internal' }, words: ['有账号的人'] },
  restricted: { name: { zh: '受限', en: 'Restricted' }, words: ['限工作人员', '不公开'] },
});

const { withheld: _, ...printedReasons } = MISSING_NAMES;
export const REASON_CHOICES = namedBy<PrintedReason>(printedReasons);

export const PATH_KIND_CHOICES = choicesOf<PathKind>({
  'last-year': {
    name: { zh: '上年各月', en: 'Last year’s months' },
    words: ['上年', '去年', 'last year'],
  },
  set: { name: { zh: '下达的进度', en: 'Set by the office' }, words: ['下达', '规定', '计划'] },
});

const FAMILY_KIND_NAMES: Readonly<Record<FamilyKind, string>> = {
  'in-out-net': 'Net of entries',
  'index-bases': 'Indices',
  'urban-rural': 'Urban and rural',
};
export const FAMILY_KIND_CHOICES: readonly Choice[] = FAMILY_KINDS.map((value) => {
  const [zh, ...words] = KIND_WORDS[value];
  return { value, name: { zh, en: FAMILY_KIND_NAMES[value] }, words };
});

export const ROLE_CHOICES = namedBy<FamilyRole>({
  net: { zh: ROLE_WORDS.net[0], en: 'Net' },
  entered: { zh: ROLE_WORDS.entered[0], en: 'Entered' },
  left: { zh: ROLE_WORDS.left[0], en: 'Left' },
  month: { zh: ROLE_WORDS.month[0], en: 'Month on month' },
  year: { zh: ROLE_WORDS.year[0], en: 'Year on year' },
  'to-date': { zh: ROLE_WORDS['to-date'][0], en: 'Year to date' },
  urban: { zh: ROLE_WORDS.urban[0], en: 'Urban' },
  rural: { zh: ROLE_WORDS.rural[0], en: 'Rural' },
  'urban-growth': { zh: ROLE_WORDS['urban-growth'][0], en: 'Urban growth' },
  'rural-growth': { zh: ROLE_WORDS['rural-growth'][0], en: 'Rural growth' },
});

export const OFFICE_KIND_CHOICES: readonly Choice[] = namedBy<OfficeKind>(OFFICE_KIND_NAMES).map(
  (choice) => ({
    ...choice,
    words: choice.name.zh.split(/[（）、]/u).filter((word) => word !== ''),
  }),
);
export const MONTHS_CHOICES: readonly Choice[] = namedBy<MonthsCounted>(MONTHS_COUNTED_NAMES).map(
  (choice) => ({ ...choice, words: choice.value === 'each' ? ['每月'] : ['合并'] }),
);
export const LANGUAGE_CHOICES = choicesOf<Language>({
  zh: { name: { zh: '中文', en: 'Chinese' }, words: ['汉语', '汉字'] },
  en: { name: { zh: '英文', en: 'English' }, words: ['英语'] },
});
export const YES_NO_CHOICES = choicesOf<'yes' | 'no'>({
  yes: { name: { zh: '是', en: 'Yes' } },
  no: { name: { zh: '否', en: 'No' } },
});
