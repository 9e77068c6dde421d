import * as XLSX from '@e965/xlsx';

import { unescapeHtml } from './html-entities.ts';
import { readFormats } from './html-formats.ts';
import { takeHeld } from './html-held.ts';
import { tidyTables } from './html-tidy.ts';
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

function readHtml(page: string, file: string): ReadSheets {
  const text = tidyTables(page);
  if (hidesCells(text)) return { grids: [], problems: [cellsHidden(file)] };
  const { html, unsigned, shownOf } = takeHeld(raiseInHtml(unescapeHtml(text)), readFormats(text));
  const read = () => {
    // `raw`: 8-8.5 is no date.
    const workbook = XLSX.read(html, { type: 'string', dense: true, raw: true });
    for (const [index, { rows, columns }] of findHidden(text).entries()) {
      const sheet = workbook.Sheets[workbook.SheetNames[index] ?? ''];
      if (sheet === undefined) continue;
      sheet['!rows'] = lines(rows);
      sheet['!cols'] = lines(columns);
    }
    return workbook;
  };
  const { grids, problems } = openWorkbook(file, read, shownOf);
  const lost = unsigned.length === 0 ? [] : [signsLost(file, unsigned)];
  return { grids, problems: [...problems, ...lost] };
}

function lines(hidden: readonly number[]): { hidden: boolean }[] {
  const lines: { hidden: boolean }[] = [];
  for (const index of hidden) lines[index] = { hidden: true };
  return lines;
}

function cellsHidden(file: string) {
  return fileError(file, 'unreadable-file', {
    found: { zh: '网页表格中有隐藏的单元格', en: 'The table of the page has hidden cells' },
    expected: { zh: '单元格都显示出来的表格', en: 'a table whose cells are all shown' },
    cure: {
      zh: '请用 Excel 或 WPS 打开，核对各列，取消隐藏或删去隐藏的内容，另存为 .xlsx 后重新导入。',
      en: 'Open it in Excel or WPS, check the columns, unhide or delete what is hidden, save it as .xlsx and load that.',
    },
  });
}

function signsLost(file: string, unsigned: readonly string[]) {
  const count = unsigned.length;
  const named = unsigned.slice(0, 8);
  const problem = fileError(file, 'shown-differs', {
    found: {
      zh: `“${named.join('”“')}”${count > 8 ? `等 ${count} 个数` : ''}的数字格式不显示负号（如只用红字），网页里没有存原来的数`,
      en: `“${named.join('”, “')}”${count > 8 ? ` and others, ${count} numbers in all` : ''}: the number format shows no minus sign (only red, say), and the page does not hold the number itself`,
    },
    expected: { zh: '看得出正负的数', en: 'numbers whose sign is to be seen' },
    cure: {
      zh: '这些数按正数读入。请用 Excel 或 WPS 打开原来的工作簿，核对正负，另存为 .xlsx 后重新导入；都是正数就不必理会。',
      en: 'Such numbers were read as positive. Open the workbook itself in Excel or WPS, check the signs, save it as .xlsx and load that; if all are positive, do nothing.',
    },
  });
  return { ...problem, severity: 'warning' } as const;
}
