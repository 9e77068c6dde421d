import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** The rules of an assessment: a tree of items with points. */
export const SCHEMES: LedgerShape = {
  kind: 'schemes',
  name: { zh: '考核办法', en: 'Assessment schemes' },
  help: { zh: '一个考核办法的条目和计分规则', en: 'The items of one scheme and how they count' },
  columns: [
    column('scheme', ['办法', 'Scheme'], 'text', { required: true }),
    column('id', ['编号', 'Id'], 'text', { heads: ['id'], required: true }),
    column('parent', ['上级', 'Part of'], 'text'),
    column('item', ['项目', 'Item'], 'text', { required: true }),
    column('rule', ['规则类型', 'Rule'], 'text', { required: true }),
  ],
  keys: ['id'],
  subject: 'scheme',
  marks: ['规则类型'],
};
