import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'numfmt';
import Papa from 'papaparse';

/** UTF-8, commas, quotes, cells as they are shown. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true';

/** What LibreOffice shows in the first column; null where it isn't installed. */
export function readWithLibreOffice(workbook: Uint8Array): readonly string[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  const file = join(folder, 'cells.xlsx');
  try {
    writeFileSync(file, workbook);
    const home = `-env:UserInstallation=file://${folder}/home`;
    execFileSync(
      'soffice',
      [home, '--headless', '--convert-to', AS_SHOWN, '--outdir', folder, file],
      { stdio: 'ignore', timeout: 300_000 },
    );
    const csv = readFileSync(join(folder, 'cells.csv'), 'utf8');
    return Papa.parse<string[]>(csv).data.map((row) => row[0] ?? '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What numfmt shows; null where it takes the format for none. */
export function showWithNumfmt(value: number, code: string): string | null {
  try {
    return format(code, value);
  } catch {
    return null;
  }
}

/** The digits of what is shown: readers differ in spaces and signs. */
export function digitsIn(shown: string): string {
  return /\d[\d,]*(?:\.\d+)?/u.exec(shown)?.[0].replaceAll(',', '') ?? '';
}
