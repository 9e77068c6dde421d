import type { Finding } from '#server/schemas/findings.ts';
import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

export type FindingCode = Finding['code'];

export const CODE_WORDS: Readonly<Record<FindingCode, string>> = inLanguage({
  zh: {
    'gap-differs': '差距不符',
    'gap-missing': '差距漏填',
    'gap-unexpected': '差距多填',
    'status-differs': '完成与否不符',
    'rank-differs': '排位不符',
    'rank-missing': '排位漏填',
    'rank-unexpected': '排位多填',
    'footnote-group': '注释：对比地区数',
    'footnote-period': '注释：时期',
    'footnote-number': '注释：序号',
    'heading-count': '标题：指标个数',
    'heading-department': `标题：${office.dutyWord}`,
    'net-identity': '净增≠新增－退出',
    'total-identity': '合计≠各行业之和',
    'city-sum': `${office.whole}≠各地之和`,
    'target-sum': `${office.whole}目标≠各地之和`,
    'growth-differs': '增幅不符',
    'figure-differs': '两表数字不同',
    'target-differs': '两表目标不同',
    'label-mismatch': '标题或表头与内容不符',
  },
  en: {
    'gap-differs': 'gap differs',
    'gap-missing': 'gap left out',
    'gap-unexpected': 'gap where there is none',
    'status-differs': 'met or unmet differs',
    'rank-differs': 'rank differs',
    'rank-missing': 'rank left out',
    'rank-unexpected': 'rank where there is none',
    'footnote-group': 'footnote: regions compared',
    'footnote-period': 'footnote: period',
    'footnote-number': 'footnote: line number',
    'heading-count': 'heading: number of indicators',
    'heading-department': 'heading: department',
    'net-identity': 'net ≠ entered − left',
    'total-identity': 'total ≠ sum of sectors',
    'city-sum': `${office.whole} ≠ sum of regions`,
    'target-sum': `${office.whole}’s target ≠ sum of regions`,
    'growth-differs': 'growth differs',
    'figure-differs': 'figure differs between tables',
    'target-differs': 'target differs between tables',
    'label-mismatch': 'title or head does not fit',
  },
});

export interface Check {
  title: string;
  /** What is compared with what. */
  rule: string;
  codes: readonly FindingCode[];
}

const said = inLanguage({
  zh: {
    gap: { title: '差距', rule: '差距＝实际完成－目标；区间目标印已完成或未完成' },
    rank: { title: '排位', rule: '对比地区内按印刷数字排，同值同位' },
    footnote: { title: '注释', rule: '注释说的对比地区数与时期，对字典和表中排位' },
    heading: { title: '标题与表头', rule: '标题、表头、部门行说的，对表中的内容' },
    sum: {
      title: '加总',
      rule: `净增＝新增－退出；合计＝四个行业；${office.whole}＝各地，个数的目标也是`,
    },
    sumAlone: `净增＝新增－退出；合计＝四个行业；${office.whole}＝各地`,
    growth: { title: '增幅', rule: '由本期与上年同期两数重算' },
    tables: { title: '两表之间', rule: '同一数字、同一目标印在两张表里应相同' },
    tablesAlone: '同一数字印在两张表里应相同',
  },
  en: {
    gap: { title: 'Gap', rule: 'gap = actual − target; against a range, met or unmet is printed' },
    rank: { title: 'Rank', rule: 'within the comparison group, on printed figures; equals share' },
    footnote: {
      title: 'Footnotes',
      rule: 'group sizes and periods they state, against the dictionary and the ranks',
    },
    heading: { title: 'Titles and heads', rule: 'what they say, against what stands below' },
    sum: {
      title: 'Sums',
      rule: `net = entered − left; total = four sectors; ${office.whole} = regions, targets of counts too`,
    },
    sumAlone: `net = entered − left; total = four sectors; ${office.whole} = regions`,
    growth: { title: 'Growth', rule: 'worked out again from both levels' },
    tables: { title: 'Between tables', rule: 'the same figure or target printed in two tables' },
    tablesAlone: 'the same figure printed in two tables',
  },
});

/** All that is checked, in the order of the tables. */
export const CHECKS: readonly Check[] = [
  { ...said.gap, codes: ['gap-differs', 'gap-missing', 'gap-unexpected', 'status-differs'] },
  { ...said.rank, codes: ['rank-differs', 'rank-missing', 'rank-unexpected'] },
  { ...said.footnote, codes: ['footnote-group', 'footnote-period', 'footnote-number'] },
  { ...said.heading, codes: ['heading-count', 'heading-department', 'label-mismatch'] },
  { ...said.sum, codes: ['net-identity', 'total-identity', 'city-sum', 'target-sum'] },
  { ...said.growth, codes: ['growth-differs'] },
  { ...said.tables, codes: ['figure-differs', 'target-differs'] },
];

const UNAIMED = CHECKS.filter(({ title }) => title !== said.gap.title).map((check) => {
  if (check.title === said.sum.title) return { ...check, rule: said.sumAlone };
  return check.title === said.tables.title ? { ...check, rule: said.tablesAlone } : check;
});

/** What is checked in every release, in the order of the tables; of targets where there are any. */
export const checksOf = (hasTargets: boolean): readonly Check[] => (hasTargets ? CHECKS : UNAIMED);

/** Print may hold gaps, though nothing has a target: then that is found. */
export const isOfTargets = (code: FindingCode): boolean =>
  code === 'target-sum' ||
  code === 'target-differs' ||
  CHECKS.some(({ title, codes }) => title === said.gap.title && codes.includes(code));
