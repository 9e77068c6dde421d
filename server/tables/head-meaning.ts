import { foldName } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';

import { headUnit, headWords, type HeadWord } from './head-words.ts';
import { LEFT_OUT } from './left-out-words.ts';
import { USUAL_WORDS, type OwnWords } from './own-words.ts';
import { foldHead } from './text.ts';

type PlainRole = 'no' | 'name' | 'region' | 'department' | 'unit' | 'period' | 'gap';

/** What a column of a scorecard or a ranking holds, by all that stands above it. */
export type HeadMeaning =
  | { role: PlainRole }
  | { role: 'target' | 'figure' | 'rank'; facts: HeadFacts }
  /** Not meant, and what it holds in words: 以前时期的数. */
  | { role: 'left-out'; why: Said };

export interface HeadFacts {
  /** 绝对量 or 增速; null where the head says neither. */
  kind: 'amount' | 'growth' | null;
  /** 本月, 累计; null where the head says neither. */
  months: 'one' | 'to-date' | null;
  unit: string | null;
  /** Of a rank: the wider group in which it is one, 全省; null: the city's own. */
  wider: '全省' | '全国' | null;
}

const PLAIN: readonly (readonly [PlainRole, RegExp])[] = [
  ['no', /^(?:序号|编号|序)$/u],
  ['name', /^(?:主要)?(?:指标名称|指标项目|指标|项目)$/u],
  ['region', /^(?:地区|区域|县区|县市区|县|地区名称)$/u],
  ['department', /^(?:责任|牵头|主管)(?:部门|单位)(?:名称)?$/u],
  ['unit', /^(?:计量|数据|指标)?单位$/u],
  [
    'period',
    /^(?:月份|月度|时期|期间|时间|所属期|所属时期|报告期|统计(?:时间|时期|月份)|数据(?:时间|时期|月份))$/u,
  ],
  ['gap', /差距|与目标(?:的)?(?:差|相差|差值|差额)|超欠/u],
];

/** 与上年同期的差距, 与全省平均差距: none of them is the one to the target. */
const GAP_TO_OTHERS =
  /上年|去年|同期|上(?:个)?月|上期|全省|省内|全国|全市|平均|标兵|第一|先进|进度|序时/u;

/** Places in a group beyond the table's own. */
const WIDER = /全国|全省|省内|省级|在省|设区市|地级市|全区域|全流域/u;
/** Of a place that is neither the table's own nor the province: 全市 in the tables of one of its counties. */
const BETWEEN = /全(?:市|州|盟|县|旗)/u;

const RANK = /排位|位次|排名|名次|排序|位居/u;

/** `parts` stand above one another: 1-6月完成 over 增速（%）. Null: nothing that such tables have. */
export function meaningOf(parts: readonly string[], own = USUAL_WORDS): HeadMeaning | null {
  const lowest = parts.at(-1) ?? '';
  const plain = plainRole(lowest, own) ?? plainRole(parts.join(''), own);
  const text = parts.map(foldName).join('');
  if (plain === 'gap' && GAP_TO_OTHERS.test(text))
    return { role: 'left-out', why: LEFT_OUT.otherGap };
  if (plain !== null) return { role: plain };
  const joined = parts.map(foldHead).join('');
  const unit = parts.map(headUnit).findLast((found) => found !== null) ?? null;
  if (RANK.test(joined)) return rankMeaning(text, unit, own);
  const words = headWords(joined);
  // What a cell of two rows says together is a riddle: the lower one is the nearer to the figures.
  if (words === null) return parts.length > 1 ? meaningOf(parts.slice(1), own) : null;
  return figureMeaning(words, unit, saysBoth(headWords(lowest)));
}

/** 实际完成增速 is an old name for the column of all that was done, counts among them. */
function saysBoth(words: ReadonlySet<HeadWord> | null): boolean {
  return words !== null && words.has('done') && words.has('growth');
}

function plainRole(text: string, { duty }: OwnWords): PlainRole | null {
  if (duty.includes(foldHead(text))) return 'department';
  return PLAIN.find(([, pattern]) => pattern.test(foldHead(text)))?.[0] ?? null;
}

function figureMeaning(
  words: ReadonlySet<HeadWord>,
  unit: string | null,
  isAllDone: boolean,
): HeadMeaning | null {
  const why = whyLeftOut(words);
  if (why !== null) return { role: 'left-out', why };
  const facts: HeadFacts = {
    kind: isAllDone ? null : kindOf(words),
    months: monthsOf(words),
    unit,
    wider: null,
  };
  if (words.has('target')) return { role: 'target', facts };
  const isFigure = FIGURE_WORDS.some((word) => words.has(word));
  return isFigure ? { role: 'figure', facts } : null;
}

const FIGURE_WORDS = [
  'done',
  'amount',
  'growth',
  'to-date',
  'one-month',
  'period',
  'current',
] as const;

function whyLeftOut(words: ReadonlySet<HeadWord>): Said | null {
  if (words.has('prior')) return LEFT_OUT.prior;
  if (words.has('chain')) return LEFT_OUT.chain;
  if (words.has('change')) return LEFT_OUT.change;
  if (words.has('completion') || (words.has('target') && words.has('done')))
    return LEFT_OUT.completion;
  if (words.has('reference') && words.size > 1) return LEFT_OUT.reference;
  return null;
}

function kindOf(words: ReadonlySet<HeadWord>): HeadFacts['kind'] {
  if (words.has('growth')) return 'growth';
  return words.has('amount') ? 'amount' : null;
}

function monthsOf(words: ReadonlySet<HeadWord>): HeadFacts['months'] {
  if (words.has('to-date')) return 'to-date';
  return words.has('one-month') ? 'one' : null;
}

function rankMeaning(text: string, unit: string | null, { whole }: OwnWords): HeadMeaning {
  if (/变化|变动|升降|进退|±|[比较](?:上|去)/u.test(text)) {
    return { role: 'left-out', why: LEFT_OUT.movedRank };
  }
  if (/上(?:个)?月|上期|上年|去年|上季|上次|前次|同期/u.test(text)) {
    return { role: 'left-out', why: LEFT_OUT.priorRank };
  }
  const isOwn = text.includes(whole);
  if (!isOwn && BETWEEN.test(text)) return { role: 'left-out', why: LEFT_OUT.reference };
  const wider = isOwn ? null : (WIDER.exec(text)?.[0] ?? null);
  const kind = /总量|绝对|总额|数额/u.test(text)
    ? 'amount'
    : /增速|增幅|增长/u.test(text)
      ? 'growth'
      : null;
  const months = /累计|本月止/u.test(text) ? 'to-date' : /[本当]月/u.test(text) ? 'one' : null;
  const group = wider === null ? null : wider.includes('国') ? '全国' : '全省';
  return { role: 'rank', facts: { kind, months, unit, wider: group } };
}
