import * as XLSX from '@e965/xlsx';

import { findHidden, hidesCells, raiseInHtml } from './html-table.ts';
import { fileError } from './problem.ts';
import { openWorkbook, readOpenDocument, WORKBOOK_OPTIONS, type ReadSheets } from './xlsx.ts';

/** Whether a text is a page or a workbook in XML rather than lines. */
export function isMarkup(text: string): boolean {
  return /^\s*<(?:!doctype|html|table|\?xml|office:document|workbook)/iu.test(text.slice(0, 200));
}

/** Pages that systems save under the name .xls, and workbooks that are one XML text. */
export function readMarkup(text: string, file: string): ReadSheets {
  const start = text.slice(0, 10_000);
  if (/<office:document\b/u.test(start))
    return readOpenDocument({ isEncrypted: false, settings: text, parts: [text] }, file);
  if (
    start.includes('urn:schemas-microsoft-com:office:spreadsheet') &&
    /<(?:\w+:)?Workbook\b/u.test(start)
  )
    return openWorkbook(file, () =>
      XLSX.read(raiseInHtml(text), { ...WORKBOOK_OPTIONS, type: 'string' }),
    );
  return readHtml(text, file);
}

function readHtml(text: string, file: string): ReadSheets {
  if (hidesCells(text)) return { grids: [], problems: [cellsHidden(file)] };
  return openWorkbook(file, () => {
    // `raw`: 8-8.5 is no date.
    const workbook = XLSX.read(raiseInHtml(text), { type: 'string', dense: true, raw: true });
    for (const [index, { rows, columns }] of findHidden(text).entries()) {
      const sheet = workbook.Sheets[workbook.SheetNames[index] ?? ''];
      if (sheet === undefined) continue;
      sheet['!rows'] = lines(rows);
      sheet['!cols'] = lines(columns);
    }
    return workbook;
  });
}

function lines(hidden: readonly number[]): { hidden: boolean }[] {
  const lines: { hidden: boolean }[] = [];
  for (const index of hidden) lines[index] = { hidden: true };
  return lines;
}

function cellsHidden(file: string) {
  return fileError(file, 'unreadable-file', {
    found: '网页表格中有隐藏的单元格',
    expected: '单元格都显示出来的表格',
    cure: '请用 Excel 或 WPS 打开，核对各列，取消隐藏或删去隐藏的内容，另存为 .xlsx 后重新载入。',
  });
}
