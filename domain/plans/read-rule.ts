import { parseDecimal } from '#domain/decimal.ts';
import { fraction } from '#domain/fraction.ts';
import { hasSmallDigit } from '#domain/note-mark.ts';
import { foldTarget, parseTarget, type Target } from '#domain/target.ts';
import type { PlanRow } from './row.ts';
import type { PlanRule, Way } from './rule.ts';
import { findStep, type Scale } from './scale.ts';
import { readReference } from './read-reference.ts';

type Worded = Pick<PlanRow, 'target' | 'readAs' | 'kind' | 'year' | 'yearText' | 'unit' | 'scale'> &
  Pick<PlanRow, 'measuresChange'>;

const HEDGES = /^(?:力争|确保|争取|力求|原则上|逐步|尽快|努力|要|须|应|需|再|继续|最终|实现)+/u;
const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const FALLS = /降|减|缩/u;
const CHANGES = '(降低|下降|减少|缩减|递减|提高|提升|上升|增加|增长|递增|扩大)';
const UNIT = String.raw`([%‰]|\p{Script=Han}+?)`;

const YEARLY = new RegExp(
  `^(?:年均|年平均|每年|逐年)(?:再|继续)?${CHANGES}(?:不少于|不低于|至少)?${NUMBER}${UNIT}(?:及?以上)?$`,
  'u',
);
const OVER_LAST = new RegExp(
  `^(?:较|比|同比)(?:上年|去年|上一年)?(?:同期)?${CHANGES}(?:不少于|不低于|至少)?${NUMBER}${UNIT}(?:及?以上)?$`,
  'u',
);
const FROM_TO = /^由(?:原来的)?-?\d+(?:\.\d+)?[%‰]?(?:-\d+(?:\.\d+)?[%‰]?)?(?=[提增降减下上扩缩])/u;
const RATIO = /^(?:达到?|不低于)?(\d+)[:∶/](\d+)(?:以上)?$/u;
const GRADE = /^(?:达到?|不低于|保持在?|稳定在|优于)?([^\d%]{1,8}?)(?:及?以上|标准|水平)?$/u;
const WITHIN = /((?<!\d{4})(?:日|天|月|年|小时|分钟))内$/u;
const LATIN_UNIT = /(?<=\d)([A-Za-z][A-Za-z/]*\d?)/u;
const LATIN_STAND_IN = '单位';

/** Words whose meaning is a rule of its own, whatever stands around. */
const WORDS: readonly [RegExp, PlanRule | ((row: Worded) => PlanRule)][] = [
  [/^(?:全面|全部|彻底|完全)?(?:消除|清零|消灭)$/u, most('at-most', '0', '')],
  [/^基本(?:消除|清零|消灭)$/u, near('at-most', '0', '')],
  [/^(?:全面|全部)?(?:全覆盖|覆盖到位)$/u, most('at-least', '100', '%')],
  [/^基本(?:实现)?全覆盖$/u, near('at-least', '100', '%')],
  [/^基本(?:完成|建成)$/u, (row) => (row.unit === '%' ? near('at-least', '100', '%') : EVENT)],
  [/^(?:全部|全面)完成$/u, (row) => (row.unit === '%' ? most('at-least', '100', '%') : EVENT)],
  [/^(?:每个|均有|都有)$/u, most('at-least', '1', '')],
  [
    /^(?:不降低|不下降|不减少|不低于基期|只增不减)$/u,
    { kind: 'base', bound: 'at-least', isStrict: false },
  ],
  [
    /^(?:不提高|不上升|不增加|不反弹|只减不增)$/u,
    { kind: 'base', bound: 'at-most', isStrict: false },
  ],
  [/^(?:提高|提升|上升|增加|增长)$/u, { kind: 'base', bound: 'at-least', isStrict: true }],
  [/^(?:降低|下降|减少)$/u, { kind: 'base', bound: 'at-most', isStrict: true }],
  [/^(?:上升|增长)(?:的)?趋势(?:得到)?(?:减缓|放缓)$/u, { kind: 'trend', how: 'slower' }],
  [/^(?:上升|增长)(?:的)?趋势(?:得到)?(?:有效)?(?:控制|遏制)$/u, { kind: 'trend', how: 'held' }],
  [/^(?:速度|增速)?明显(?:放缓|减缓)$/u, { kind: 'trend', how: 'markedly-slower' }],
];

const EVENT: PlanRule = { kind: 'event' };

/**
 * What the words of a target ask for. Nothing is guessed: words of which no bound can be made are a date
 * where there is one, and else say that they are not read.
 * @example readRule({ target: '每年降低0.5个百分点以上', … }) // { kind: 'yearly', way: 'down', by: 0.5, … }
 */
export function readRule(row: Worded, scales: readonly Scale[]): PlanRule {
  const printed = row.readAs || row.target;
  if (printed === '' && row.kind === 'count') return { kind: 'counted' };
  if (hasSmallDigit(printed)) return { kind: 'unread' };
  const text = withDigits(foldTarget(printed)).replace(HEDGES, '').replace(FROM_TO, '');
  const bare = withWholeVerbs(text.replaceAll(/继续|再(?=提|降|增|减)/gu, ''));
  return (
    readWord(bare, row) ??
    readChange(bare) ??
    readRatio(text) ??
    readReference(text) ??
    readBound(bare, row) ??
    readGrade(text, row, scales) ??
    (row.year !== null || row.kind === 'date' || row.yearText !== '' ? EVENT : { kind: 'unread' })
  );
}

function readWord(text: string, row: Worded): PlanRule | null {
  const rule = WORDS.find(([words]) => words.test(text))?.[1];
  if (rule === undefined) return null;
  return typeof rule === 'function' ? rule(row) : rule;
}

function readChange(text: string): PlanRule | null {
  const [, verb, by, unit] = YEARLY.exec(text) ?? [];
  if (verb && by && unit) {
    return {
      kind: 'yearly',
      way: wayOf(verb),
      by: parseDecimal(by),
      unit,
      isCompound: unit === '%',
    };
  }
  const [, lastVerb, lastBy, lastUnit] = OVER_LAST.exec(text) ?? [];
  if (!lastVerb || !lastBy || !lastUnit) return null;
  return { kind: 'over-last-year', way: wayOf(lastVerb), by: parseDecimal(lastBy), unit: lastUnit };
}

function readRatio(text: string): PlanRule | null {
  const [, over, under] = RATIO.exec(text) ?? [];
  if (!over || !under || Number(under) === 0) return null;
  const value = fraction(BigInt(over), BigInt(under));
  return { kind: 'ratio', bound: 'at-least', value, text: `${over}∶${under}` };
}

/** By the grammar of the monthly targets; a unit in Latin letters stands aside while it reads. */
function readBound(text: string, row: Worded): PlanRule | null {
  const latin = LATIN_UNIT.exec(text)?.[1];
  const plain = latin === undefined ? text : text.replaceAll(latin, LATIN_STAND_IN);
  const read = parseTarget(plain);
  // 2021年底创建 begins with a year, and is no amount.
  if (!read || isYear(read)) return null;
  const target = latin === undefined ? read : { ...read, unit: latin };
  return { kind: 'bound', target: asPrinted(target, row) };
}

const isYear = ({ kind, unit }: Target) =>
  kind === 'value' && /^年(?:底|末|内|前|度|\d)/u.test(unit);

/** Where the value told is the change itself, 增加100元 is a floor of it. */
function asPrinted(target: Target, { measuresChange, target: text }: Worded): Target {
  if (target.kind !== 'change' || !measuresChange) return { ...target, text };
  return { text, unit: target.unit, kind: 'at-least', value: target.change.by };
}

function readGrade(text: string, row: Worded, scales: readonly Scale[]): PlanRule | null {
  const word = GRADE.exec(text)?.[1];
  const found = word === undefined ? null : findStep(word, scales, row.scale);
  if (!found) return null;
  const bound = text.endsWith('以下') ? 'at-most' : 'at-least';
  return { kind: 'grade', bound, step: found.step, scale: found.scale.name };
}

const wayOf = (verb: string): Way => (FALLS.test(verb) ? 'down' : 'up');

function most(kind: 'at-least' | 'at-most', value: string, unit: string): PlanRule {
  return { kind: 'bound', target: { text: '', unit, kind, value: parseDecimal(value) } };
}

function near(bound: 'at-least' | 'at-most', value: string, unit: string): PlanRule {
  return { kind: 'near', bound, value: parseDecimal(value), unit };
}

/** 新建10个, 完成8所: what is counted, by a verb that sets no bound of its own. */
const COUNTED =
  /^(?:新?建成?|建设|新增|完成|引进|培育|培训|创建|发展|打造|开展|组织|举办|实施|安排|遴选|建立|落实|增设)(?=(?:约|不少于|至少)?\d)/u;

/** 提至50% is 提高至50%, 降10% is 降低10%, and 七个工作日内 七个工作日以内. */
function withWholeVerbs(text: string): string {
  return text
    .replace(/^提(?=[至到])/u, '提高')
    .replace(/^降(?=\d)/u, '降低')
    .replace(/^增(?=\d)/u, '增加')
    .replace(COUNTED, '')
    .replace(WITHIN, '$1以内');
}

const NUMERALS = '零一二三四五六七八九';

/** 七个工作日 is 7个工作日. @example withDigits('十二个月') // '12个月' */
function withDigits(text: string): string {
  return text.replaceAll(/[一二两三四五六七八九十]{1,3}(?=个|次|天|日|名|家|年|座|项)/gu, (word) =>
    String(numeral(word.replace('两', '二')) ?? word),
  );
}

function numeral(word: string): number | null {
  const [tens, ones] = word.includes('十') ? word.split('十') : ['', word];
  const digit = (text = '', blank: number) => (text === '' ? blank : NUMERALS.indexOf(text));
  const value = word.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
  return value > 0 ? value : null;
}
