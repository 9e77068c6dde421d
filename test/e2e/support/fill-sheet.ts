import type { Download } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { openXlsx, saveXlsx } from 'hucre/xlsx';

type Value = string | number;
/** By the heads of the columns. */
export type Line = Readonly<Record<string, Value>>;

/** A workbook that was downloaded, to be filled in as a person does. */
export async function openDownload(download: Download) {
  const workbook = await openXlsx(readFileSync(await download.path()));
  const sheetOf = (name: string) => {
    const sheet = workbook.sheets.find((one) => one.name.endsWith(name));
    if (!sheet)
      throw new Error(`${name} is none of ${workbook.sheets.map((one) => one.name).join()}`);
    return sheet;
  };
  return {
    /** Writes lines below what a sheet has, under the heads of its first row. */
    addLines: (name: string, lines: readonly Line[]): void => {
      const { rows } = sheetOf(name);
      const heads = (rows[0] ?? []).map(String);
      for (const line of lines) rows.push(heads.map((head) => line[head] ?? ''));
    },
    /** Writes in the line that has a name, under the head that ends so. */
    fill: (name: string, line: string, values: Line): void => {
      const { rows } = sheetOf(name);
      const headRow = rows.find((row) => row.includes('指标名称')) ?? [];
      const row = rows.find((cells) => cells.includes(line));
      if (!row) throw new Error(`${name} has no line ${line}`);
      for (const [ending, value] of Object.entries(values)) {
        const column = headRow.findIndex((head) => String(head).endsWith(ending));
        if (column < 0) throw new Error(`${name} has no column that ends in ${ending}`);
        row[column] = value;
      }
    },
    save: async (fileName: string) => ({
      name: fileName,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await saveXlsx(workbook)),
    }),
  };
}
