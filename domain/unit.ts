import { foldName } from './fold.ts';

/** A unit as it is written, told apart by what it measures: 万元 is 1 × 10^4 元. */
export interface Unit {
  /** As written, folded: 万元. */
  word: string;
  /** Units of one base are multiples of one another. */
  base: string;
  factor: 1 | 5;
  power: number;
}

type Size = Pick<Unit, 'base' | 'power'> & { factor?: 5 };

const COUNT = '家';
export const PERCENT = '%';

/** What has a name of its own; 个 and 户 count the same things as 家 does. */
const BASES: ReadonlyMap<string, Size> = new Map([
  ...sameBase(COUNT, ['家', '个', '户']),
  ...sameBase('元', ['元', '人民币元', '元人民币']),
  ...sameBase('克', ['克', 'g']),
  ['千克', { base: '克', power: 3 }],
  ['公斤', { base: '克', power: 3 }],
  ['kg', { base: '克', power: 3 }],
  ['毫克', { base: '克', power: -3 }],
  ['微克', { base: '克', power: -6 }],
  ['吨', { base: '克', power: 6 }],
  ['t', { base: '克', power: 6 }],
  ['斤', { base: '克', power: 2, factor: 5 }],
  ...sameBase('平方米', ['平方米', 'm2']),
  ['平方公里', { base: '平方米', power: 6 }],
  ['平方千米', { base: '平方米', power: 6 }],
  ['km2', { base: '平方米', power: 6 }],
  ['公顷', { base: '平方米', power: 4 }],
  ...sameBase('立方米', ['立方米', 'm3']),
  ['米', { base: '米', power: 0 }],
  ['公里', { base: '米', power: 3 }],
  ['千米', { base: '米', power: 3 }],
  ['km', { base: '米', power: 3 }],
  ['毫米', { base: '米', power: -3 }],
  ['瓦时', { base: '瓦时', power: 0 }],
  ['千瓦时', { base: '瓦时', power: 3 }],
  ['千瓦小时', { base: '瓦时', power: 3 }],
  ['度', { base: '瓦时', power: 3 }],
  ['kwh', { base: '瓦时', power: 3 }],
  ['mwh', { base: '瓦时', power: 6 }],
  ['gwh', { base: '瓦时', power: 9 }],
  ['千瓦', { base: '瓦', power: 3 }],
  ['kw', { base: '瓦', power: 3 }],
  ['mw', { base: '瓦', power: 6 }],
  ['gw', { base: '瓦', power: 9 }],
  ['兆瓦', { base: '瓦', power: 6 }],
  ...['吨标准煤', '吨标煤'].map((word) => [word, { base: '标准煤', power: 0 }] as const),
  ...['千克标准煤', '公斤标准煤'].map((word) => [word, { base: '标准煤', power: -3 }] as const),
  ...sameBase('标准箱', ['标准箱', 'teu']),
  ...sameBase('张床', ['张床', '张床位', '床位']),
  ...sameBase('摄氏度', ['摄氏度', '°c']),
  ...sameOnly(
    '亩 人 人次 名 项 件 辆 台 台套 套 张 床 所 座 处 头 只 羽 株 条 艘 箱 册 卷 部 宗 起 例 分 岁 升 公升 吨公里 人公里 万人公里 美元 港元 欧元 日元',
  ),
  ...sameOnly(
    '次 笔 架 架次 块 片 支 枚 双 匹 锭 盒 袋 瓶 粒 桶 印张 重量箱 千伏安 标准立方米 吉焦 分钟 小时 天 倍 分贝',
  ),
]);

/** What amounts are held against, and no amount by itself: 元/月, 万吨/年. */
const PER: ReadonlyMap<string, Size> = new Map(
  ['年', '月', '日', '秒', '股'].map((word) => [word, { base: word, power: 0 }]),
);

const PREFIXES: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ...['十', '百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿', '千亿', '万亿'].map(
    (word, index) => [word, index + 1] as const,
  ),
]);

/**
 * Null: no unit that is known.
 * @example parseUnit('亿元') // { word: '亿元', base: '元', factor: 1, power: 8 }
 * @example parseUnit('个百分点') // { word: '个百分点', base: '%', factor: 1, power: 0 }
 */
export function parseUnit(text: string): Unit | null {
  const word = foldName(text);
  const size = percentOf(word) ?? indexOf(word) ?? scaledOf(word) ?? ratioOf(word);
  return size === null ? null : { factor: 1, ...size, word };
}

/** 亿元 of the amounts, %, or what nobody else uses: a dictionary may call a unit as it likes. */
export function ownUnit(text: string): Unit {
  const word = foldName(text);
  return parseUnit(text) ?? { word, base: word, factor: 1, power: 0 };
}

/**
 * All units that are multiples of one; none where it is not known.
 * @example multiplesOf('万元').includes('亿元') // true
 */
export function multiplesOf(text: string): string[] {
  const base = parseUnit(text)?.base;
  const words = [...BASES].filter(([, size]) => size.base === base).map(([word]) => word);
  return words.flatMap((word) => [...PREFIXES.keys()].map((prefix) => `${prefix}${word}`));
}

/** Words that are multiples of nothing else. */
function sameOnly(words: string) {
  return words.split(' ').map((word) => [word, { base: word, power: 0 }] as const);
}

function sameBase(base: string, words: readonly string[]) {
  return words.map((word) => [word, { base, power: 0 }] as const);
}

function percentOf(word: string): Size | null {
  if (/^(?:%|百分比|百分数|百分之|个?百分点)$/u.test(word)) return { base: PERCENT, power: 0 };
  return /^(?:‰|千分比|个?千分点)$/u.test(word) ? { base: PERCENT, power: -1 } : null;
}

/** 上年同期=100: what an index is held against. Months and periods of last year are the same base. */
function indexOf(word: string): Size | null {
  const base = /^以?([^%、,，;；/:：]+?)(?:为|=)100$/u.exec(word)?.[1];
  if (base === undefined) return null;
  if (/^[上去]年(?:同月|同期|同季)?(?:价格)?$/u.test(base)) return { base: '上年=100', power: 0 };
  return { base: `${/^上(?:个)?[月期]$/u.test(base) ? '上月' : base}=100`, power: 0 };
}

/** 万千瓦时 is 10^4 × 千瓦时: whichever prefix leaves a base. */
function scaledOf(word: string): Size | null {
  for (const [prefix, power] of PREFIXES) {
    const base = word.startsWith(prefix) ? BASES.get(word.slice(prefix.length)) : undefined;
    if (base !== undefined) return { ...base, power: base.power + power };
  }
  return null;
}

/** 元/人, 吨/万元 */
function ratioOf(word: string): Size | null {
  const [above = '', below = '', more] = word.split('/');
  const [over, under] = [scaledOf(above), scaledOf(below) ?? PER.get(below) ?? null];
  const isRatio = more === undefined && over !== null && under !== null;
  // Fives would not stay fives.
  if (!isRatio || over.factor !== undefined || under.factor !== undefined) return null;
  return { base: `${over.base}/${under.base}`, power: over.power - under.power };
}
