import { column } from '../column.ts';
import type { LedgerColumn } from '../types.ts';

/** Whose words a row is, and where they stand. */
export const DOCUMENT_COLUMNS: readonly LedgerColumn[] = [
  column('doc_no', ['文号', 'Document number'], 'text', { heads: ['发文字号'] }),
  column('signed_on', ['成文日期', 'Signed on'], 'date', { heads: ['发文日期'] }),
  column('document', ['文件', 'Document'], 'text', { heads: ['文件名称', '规划'] }),
  column('source_line', ['出处行', 'Line of the source'], 'text'),
];
