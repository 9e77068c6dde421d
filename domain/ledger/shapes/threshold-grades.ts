import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';

/** Grades of an event by what is measured of it: a threshold a row, the least included, the most not. */
export const THRESHOLD_GRADES: LedgerShape = {
  kind: 'threshold-grades',
  name: { zh: '分级标准', en: 'Grades by thresholds' },
  help: {
    zh: '按指标的界限分的级别，一行一个界限',
    en: 'Grades by what is measured, a threshold a row',
  },
  columns: [
    column('standard', ['标准', 'Standard'], 'text'),
    ...DOCUMENT_COLUMNS,
    column('grade', ['级别', 'Grade'], 'text', { required: true }),
    column('name', ['级别名称', 'Name'], 'text', { heads: ['名称'] }),
    column('scope', ['范围', 'Of'], 'text'),
    column('indicator', ['指标名称', 'Indicator'], 'text', { heads: ['指标'], required: true }),
    column('unit', ['单位', 'Unit'], 'text'),
    column('from', ['下限', 'From'], 'number', {
      heads: ['下限（含）'],
      help: { zh: '含本数；空白为没有下限', en: 'Included; blank where there is none' },
    }),
    column('below', ['上限', 'Below'], 'number', {
      heads: ['上限（不含）'],
      help: { zh: '不含本数；空白为没有上限', en: 'Not included; blank where there is none' },
    }),
  ],
  keys: ['grade', 'scope', 'indicator'],
  subject: 'standard',
  marks: ['下限', '下限（含）'],
};
