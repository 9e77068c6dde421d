import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';

/** What is to be done, by whom and until when. */
export const TASKS: LedgerShape = {
  kind: 'tasks',
  name: { zh: '任务清单', en: 'Tasks' },
  help: { zh: '一张清单的任务，一行一项', en: 'The tasks of one list, a row each' },
  columns: [
    column('list', ['清单', 'List'], 'text'),
    ...DOCUMENT_COLUMNS,
    column('no', ['序号', 'No.'], 'text'),
    column('part', ['部分', 'Part'], 'text'),
    column('task', ['任务', 'Task'], 'text', { required: true }),
    column('content', ['具体要求', 'Requirement'], 'long-text'),
    column('places', ['地区', 'Places'], 'places'),
    column('leads', ['牵头单位', 'Leads'], 'units', { heads: ['责任单位', '牵头承办单位'] }),
    column('helpers', ['配合单位', 'Helps'], 'units'),
    column('starts', ['开始时间', 'From'], 'text', { heads: ['开工'] }),
    column('due', ['完成时间', 'Until'], 'text', { heads: ['完成时限', '截止日', '完工'] }),
    column('amount', ['金额', 'Amount'], 'text'),
    column('count', ['数量', 'Count'], 'text'),
    column('unit', ['单位', 'Unit'], 'text'),
  ],
  keys: ['no', 'task'],
  subject: 'list',
  marks: ['完成时间', '完成时限', '牵头单位', '责任单位'],
};
