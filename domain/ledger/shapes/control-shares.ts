import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';

/** What a document prints beside a list of control units: of each place and class, how many and how much land. */
export const CONTROL_SHARES: LedgerShape = {
  kind: 'control-shares',
  name: { zh: '管控单元汇总', en: 'Control units by place' },
  help: {
    zh: '各地区各类管控单元的个数和面积比，按文件所印',
    en: 'Counts of control units and their shares of area by place and class, as printed',
  },
  columns: [
    column('list', ['清单', 'List'], 'text'),
    ...DOCUMENT_COLUMNS,
    column('places', ['地区', 'Place'], 'places', { required: true }),
    column('class', ['类别', 'Class'], 'text', { required: true }),
    column('count', ['单元个数', 'Units'], 'number'),
    column('share', ['面积比', 'Share of area'], 'number', {
      help: { zh: '占本地区面积的百分比', en: 'Percent of the area of the place' },
    }),
  ],
  keys: ['places', 'class'],
  subject: 'list',
  marks: ['面积比', '单元个数'],
};
