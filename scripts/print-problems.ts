import { cellAddress } from '#domain/layout/area.ts';
import type { NamedPlace } from '#server/loading/upload-reading.ts';
import type { TableProblem } from '#server/tables/types.ts';

/** Problems as people read them: place, what was found and expected, how to mend it. */
export function formatProblem(problem: TableProblem): string {
  const { severity, found, expected, cure } = problem;
  const kind = severity === 'error' ? '错误' : '提示';
  return `${kind} ${placeOf(problem)}\n  看到：${found}\n  应为：${expected}\n  改法：${cure}`;
}

/** The same in English. */
export function formatInEnglish({ severity, file, sheet, row, column, ...words }: TableProblem) {
  const cell = row === null || column === null ? null : cellAddress(row, column);
  const place = [file, sheet, cell ?? (row === null ? null : `row ${row}`)].filter(Boolean);
  const { foundEn, expectedEn, cureEn } = words;
  return `${severity} ${place.join(' ')}\n  found: ${foundEn}\n  expected: ${expectedEn}\n  cure: ${cureEn}`;
}

/** A line or column that was not read, for it was said that its name is not to be. */
export function describeLeftOut(place: InFile & NamedPlace): string {
  return `没有读  ${placeOf(place)} “${place.text}”（按不读的名称）`;
}

interface InFile {
  file: string;
  sheet: string | null;
}

function placeOf({ file, sheet, row, column }: InFile & Omit<NamedPlace, 'text'>): string {
  const cell = [row === null ? '' : `第${row}行`, column === null ? '' : `第${column}列`].join('');
  return [file, sheet, cell].filter(Boolean).join(' ');
}
