import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** What is known of those assessed: a fact of one item a row. */
export const ASSESSMENTS: LedgerShape = {
  kind: 'assessments',
  name: { zh: '考核数据', en: 'Assessment facts' },
  help: { zh: '被考核对象各条目的情况', en: 'What is known of those assessed, item by item' },
  columns: [
    column('assessment', ['考核', 'Assessment'], 'text', { required: true }),
    column('assessed', ['考核对象', 'Assessed'], 'text', { required: true }),
    column('item', ['条目', 'Item'], 'text', { required: true }),
    column('value', ['情况', 'Fact'], 'text'),
  ],
  keys: ['assessed', 'item'],
  subject: 'assessment',
  marks: ['考核对象'],
};
