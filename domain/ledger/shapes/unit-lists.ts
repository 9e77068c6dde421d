import { RESTRICTED_ACCESS_COLUMN } from '../access.ts';
import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** Who is named for a reason, week by week or month by month: firms without power, without invoices. */
export const UNIT_LISTS: LedgerShape = {
  kind: 'unit-lists',
  name: { zh: '名单', en: 'Lists of names' },
  help: {
    zh: '因某一情形列出的单位，一行一个单位一个时期，如一周不用电的企业',
    en: 'Who is named for a reason, a row each and period, as firms a week without power',
  },
  columns: [
    column('list', ['名单', 'List'], 'text', { required: true }),
    column('period', ['时期', 'Period'], 'text', {
      required: true,
      help: { zh: '如 2022-W24、2022-06、2022-06-17', en: 'As 2022-W24, 2022-06, 2022-06-17' },
    }),
    column('places', ['地区', 'Place'], 'places'),
    column('name', ['单位名称', 'Name'], 'text', { required: true, heads: ['企业名称'] }),
    column('value', ['数值', 'Value'], 'text', { heads: ['用电量', '开票额'] }),
    column('state', ['处置情况', 'What was done'], 'text'),
    column('note', ['说明', 'Note'], 'long-text', { heads: ['备注', '原因'] }),
    RESTRICTED_ACCESS_COLUMN,
  ],
  keys: ['period', 'places', 'name'],
  subject: 'list',
  marks: ['单位名称', '企业名称'],
};
