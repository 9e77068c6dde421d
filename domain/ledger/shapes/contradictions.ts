import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** Where documents say two things of one. */
export const CONTRADICTIONS: LedgerShape = {
  kind: 'contradictions',
  name: { zh: '文件中的矛盾', en: 'Contradictions in print' },
  help: { zh: '文件前后不一的地方', en: 'Where documents say two things of one' },
  columns: [
    column('source', ['来源', 'Source'], 'text'),
    column('lines', ['行', 'Lines'], 'text'),
    column('matter', ['事项', 'Matter'], 'text', { required: true }),
    column('one', ['一处', 'In one place'], 'text', { required: true }),
    column('other', ['另一处', 'In another'], 'text', { required: true }),
  ],
  keys: ['lines', 'matter'],
  subject: null,
  marks: ['一处', '另一处'],
};
