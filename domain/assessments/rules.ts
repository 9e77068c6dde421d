import { foldText } from '../fold.ts';
import type { Said } from '../said.ts';

/** How an item of a scheme counts, or what else its row says. */
export const RULES = [
  /** Points that somebody gives, up to the full ones. */
  'judged',
  'sum',
  /** Full points when reached; by verdict where the scheme has several. */
  'reached',
  /** So much off for each step short of the target. */
  'steps',
  /** So much off for each case. */
  'cases',
  /** So much off when it holds. */
  'fixed',
  /** So much off as somebody judges. */
  'judged-loss',
  /** No points for the item that it stands under when it holds. */
  'veto',
  'bonus',
  'loss',
  /** Of several that come from one event the highest alone counts. */
  'highest',
  /** Weight × achieved ÷ target, up to a cap in percent. */
  'ratio',
  'grade',
  'assessed',
  'group',
  'content',
  'deadline',
  'procedure',
  'consequence',
  'reading',
] as const;
export type Rule = (typeof RULES)[number];

export const RULE_NAMES: Readonly<Record<Rule, Said>> = {
  judged: { zh: '评定', en: 'Judged' },
  sum: { zh: '合计', en: 'Sum of parts' },
  reached: { zh: '达到得分', en: 'Points when reached' },
  steps: { zh: '按步扣分', en: 'Points off a step' },
  cases: { zh: '按件扣分', en: 'Points off a case' },
  fixed: { zh: '定额扣分', en: 'Fixed points off' },
  'judged-loss': { zh: '酌情扣分', en: 'Points off as judged' },
  veto: { zh: '本项不得分', en: 'No points for the item' },
  bonus: { zh: '加分', en: 'Bonus' },
  loss: { zh: '减分', en: 'Deduction' },
  highest: { zh: '取高', en: 'Highest of one event' },
  ratio: { zh: '加权完成率', en: 'Weighted achievement' },
  grade: { zh: '等次', en: 'Grade' },
  assessed: { zh: '对象', en: 'Who is assessed' },
  group: { zh: '类别', en: 'Group' },
  content: { zh: '内容', en: 'What is looked at' },
  deadline: { zh: '时限', en: 'Deadline' },
  procedure: { zh: '程序', en: 'Procedure' },
  consequence: { zh: '后果', en: 'Consequence' },
  reading: { zh: '读法', en: 'Reading' },
};

const OTHER_WORDS: readonly (readonly [string, Rule])[] = [['分项得分合计', 'sum']];

const BY_WORD: ReadonlyMap<string, Rule> = new Map([
  ...RULES.map((rule) => [RULE_NAMES[rule].zh, rule] as const),
  ...OTHER_WORDS,
]);

/** @example ruleOf('按步扣分') // 'steps' */
export const ruleOf = (word: string): Rule | null => BY_WORD.get(foldText(word)) ?? null;

/** Rules that may give points of their own; the others take from what stands above them. */
const GIVING: ReadonlySet<Rule> = new Set(['judged', 'sum', 'reached', 'ratio', 'bonus', 'loss']);
const TAKING: ReadonlySet<Rule> = new Set(['cases', 'fixed', 'judged-loss', 'steps']);

/**
 * What an item does to the one above it: a part is added to it, a taker takes off, a veto ends it.
 * Steps are a part where they have points of their own (4 points, less 1 a step).
 */
export function effectOf(rule: Rule, hasPoints: boolean): 'part' | 'taker' | 'veto' | 'none' {
  if (rule === 'veto') return 'veto';
  if (GIVING.has(rule) || (rule === 'steps' && hasPoints)) return 'part';
  return TAKING.has(rule) ? 'taker' : 'none';
}
