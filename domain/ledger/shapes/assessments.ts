import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** What is known of those assessed: a fact of one item a row; points are computed of them. */
export const ASSESSMENTS: LedgerShape = {
  kind: 'assessments',
  name: { zh: '考核数据', en: 'Assessment facts' },
  help: { zh: '被考核对象各条目的情况', en: 'What is known of those assessed, item by item' },
  columns: [
    column('assessment', ['考核', 'Assessment'], 'text', { required: true }),
    column('assessed', ['考核对象', 'Assessed'], 'text', { required: true }),
    column('item', ['条目', 'Item'], 'text', { required: true }),
    column('side', ['评分方', 'Whose'], 'choice', {
      choices: [
        { value: 'self', name: { zh: '自查', en: 'Self' } },
        { value: 'checked', name: { zh: '核定', en: 'Checked' } },
      ],
      help: {
        zh: '自查还是核定；空着是核定',
        en: 'Told by the assessed, or checked; blank: checked',
      },
    }),
    column('part', ['度量或序号', 'Measure or number'], 'text', {
      help: {
        zh: '一个条目有几个度量或几件事时，各是哪一个',
        en: 'Which, where an item has several measures or events',
      },
    }),
    column('target', ['目标值', 'Target'], 'text'),
    column('value', ['情况', 'Fact'], 'text', {
      help: {
        zh: '实际值、件数、评定、是或否；评定类填分数',
        en: 'The value, a count, a verdict, “是” or “否”; points where they are judged',
      },
    }),
    column('event', ['事件', 'Event'], 'text', {
      help: { zh: '同一事件写同一个名称', en: 'One name for one event' },
    }),
    column('evidence', ['佐证材料', 'Evidence'], 'long-text'),
    column('judged_by', ['评定人', 'Judged by'], 'text'),
    column('note', ['说明', 'Note'], 'long-text'),
  ],
  keys: ['assessed', 'item', 'side', 'part'],
  subject: 'assessment',
  marks: ['考核对象'],
};
