import type { Finding } from '#server/schemas/findings.ts';

export type FindingCode = Finding['code'];

export const CODE_WORDS = {
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
  'heading-department': '标题：责任部门',
  'net-identity': '净增≠新增－退出',
  'total-identity': '合计≠各行业之和',
  'city-sum': '全市≠各地之和',
  'growth-differs': '增幅不符',
  'figure-differs': '两表数字不同',
  'target-differs': '两表目标不同',
  'label-mismatch': '标题或表头与内容不符',
} as const satisfies Record<FindingCode, string>;

export interface Check {
  title: string;
  /** What is compared with what. */
  rule: string;
  codes: readonly FindingCode[];
}

/** What is checked in every release, in the order of the tables. */
export const CHECKS: readonly Check[] = [
  {
    title: '差距',
    rule: '差距＝实际完成－目标；区间目标印已完成或未完成',
    codes: ['gap-differs', 'gap-missing', 'gap-unexpected', 'status-differs'],
  },
  {
    title: '排位',
    rule: '对比地区内按印刷数字排，同值同位',
    codes: ['rank-differs', 'rank-missing', 'rank-unexpected'],
  },
  {
    title: '注释',
    rule: '注释说的对比地区数与时期，对词典和表中排位',
    codes: ['footnote-group', 'footnote-period', 'footnote-number'],
  },
  {
    title: '标题与表头',
    rule: '标题、表头、部门行说的，对表中的内容',
    codes: ['heading-count', 'heading-department', 'label-mismatch'],
  },
  {
    title: '加总',
    rule: '净增＝新增－退出；合计＝四个行业；全市＝各地',
    codes: ['net-identity', 'total-identity', 'city-sum'],
  },
  { title: '增幅', rule: '由本期与上年同期两数重算', codes: ['growth-differs'] },
  {
    title: '两表之间',
    rule: '同一数字、同一目标印在两张表里应相同',
    codes: ['figure-differs', 'target-differs'],
  },
];
