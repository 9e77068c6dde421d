import { ACCESS_COLUMN } from '../access.ts';
import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** What came of targets, as it is told: one value of one period a row. */
export const PLAN_PROGRESS: LedgerShape = {
  kind: 'plan-progress',
  name: { zh: '目标完成情况', en: 'Progress of targets' },
  help: { zh: '文件中的目标完成了多少，一行一个时期', en: 'What came of targets, a period a row' },
  columns: [
    column('doc_no', ['文号', 'Document number'], 'text', { required: true }),
    column('indicator', ['指标名称', 'Indicator'], 'text', { required: true }),
    column('places', ['地区', 'Place'], 'places'),
    column('member', ['成员', 'Member'], 'text'),
    column('period', ['时期', 'Period'], 'text', { required: true }),
    column('value', ['完成值', 'Value'], 'text', { heads: ['实际完成', '实际'] }),
    column('unit', ['计量单位', 'Unit'], 'text', { heads: ['单位'] }),
    column('note', ['说明', 'Note'], 'long-text', { heads: ['依据', '备注'] }),
    column('reported_by', ['报送单位', 'Reported by'], 'text'),
    ACCESS_COLUMN,
  ],
  keys: ['indicator', 'member', 'places', 'period'],
  subject: 'doc_no',
  marks: ['完成值', '实际完成'],
};
