import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';

/** Units of land that are governed alike: 环境管控单元. */
export const CONTROL_UNITS: LedgerShape = {
  kind: 'control-units',
  name: { zh: '环境管控单元', en: 'Environmental control units' },
  help: { zh: '生态环境分区管控的单元', en: 'The units of environmental zoning' },
  columns: [
    column('list', ['清单', 'List'], 'text'),
    ...DOCUMENT_COLUMNS,
    column('code', ['单元编码', 'Code'], 'text', {
      required: true,
      heads: ['环境管控单元编码'],
    }),
    column('name', ['单元名称', 'Name'], 'text', {
      required: true,
      heads: ['环境管控单元名称'],
    }),
    column('class', ['类别', 'Class'], 'text', {
      required: true,
      heads: ['管控单元分类', '单元分类'],
    }),
    column('places', ['地区', 'Place'], 'places'),
    column('scope', ['范围', 'Covers'], 'long-text'),
  ],
  keys: ['code'],
  subject: 'list',
  marks: ['单元编码', '环境管控单元编码'],
};
