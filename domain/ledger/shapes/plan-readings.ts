import { column } from '../column.ts';
import type { LedgerColumn } from '../types.ts';

/** A column of ours, not of the document. */
function reading(...[id, name, type, more]: Parameters<typeof column>): LedgerColumn {
  return { ...column(id, name, type, more), isReading: true };
}

/** What tells members of one target apart, and how its words are read where they leave something open. */
export const PLAN_READINGS: readonly LedgerColumn[] = [
  column('group', ['分组', 'Breakdown'], 'text', {
    help: { zh: '按什么再分：医疗机构等级', en: 'By what it is broken down: level of hospital' },
  }),
  column('member', ['成员', 'Member'], 'text', {
    help: { zh: '分组中的哪一个：二级公立医院', en: 'Which of the breakdown: level-2 hospitals' },
  }),
  column('tolerance', ['允许偏离', 'Tolerance'], 'number', {
    help: {
      zh: '“左右”“基本”容许差多少；空白：由责任单位报“达到”或“未达到”',
      en: 'How far “about” and “basically” may be off; blank: the office says whether it is reached',
    },
  }),
  reading('indicator_id', ['指标编号', 'Indicator id'], 'text', {
    help: {
      zh: '通报里有数的指标：各期数值自动作完成值',
      en: 'An indicator of the releases, whose figures are taken for its values',
    },
  }),
  reading('cadence', ['报送频次', 'Cadence'], 'choice', {
    choices: [
      { value: 'week', name: { zh: '每周', en: 'weekly' } },
      { value: 'month', name: { zh: '每月', en: 'monthly' } },
      { value: 'quarter', name: { zh: '每季度', en: 'quarterly' } },
      { value: 'half-year', name: { zh: '每半年', en: 'half-yearly' } },
      { value: 'term', name: { zh: '每学期', en: 'every term' } },
      { value: 'year', name: { zh: '每年', en: 'yearly' } },
    ],
  }),
  reading('read_as', ['读作', 'Read as'], 'text', {
    help: {
      zh: '原文不能直接读成界限时的读法：不少于1个',
      en: 'How words are read that set no bound by themselves',
    },
  }),
  reading('better', ['方向', 'Better'], 'choice', {
    choices: [
      { value: 'higher', name: { zh: '越高越好', en: 'more is better' } },
      { value: 'lower', name: { zh: '越低越好', en: 'less is better' } },
    ],
  }),
  reading('measure', ['数值是', 'The value is'], 'choice', {
    choices: [
      { value: 'level', name: { zh: '水平', en: 'the level' } },
      { value: 'change', name: { zh: '变化量', en: 'the change itself' } },
    ],
  }),
  reading('scale', ['等级序列', 'Scale'], 'text'),
  reading('base_use', ['基期采用', 'Base used'], 'choice', {
    choices: [
      { value: 'yes', name: { zh: '采用', en: 'used' } },
      { value: 'no', name: { zh: '不采用', en: 'not used' } },
    ],
  }),
  reading('base_note', ['基期说明', 'Note on the base'], 'long-text'),
  reading('reading_note', ['读法说明', 'Note on the reading'], 'long-text'),
];
