import { createRequire } from 'node:module';
import { set_cptable } from '@e965/xlsx';

let isGiven = false;

/**
 * Gives the workbook reader the tables of letters from before Unicode, which it does not bring: a
 * workbook of Excel 5 or 95 (BIFF5) holds its Chinese in code page 936, and read without a table its
 * names are those of nothing. Half a megabyte, so only where such a file may be.
 */
export function giveCodePages(): void {
  if (isGiven) return;
  set_cptable(createRequire(import.meta.url)('@e965/xlsx/dist/cpexcel.js'));
  isGiven = true;
}
