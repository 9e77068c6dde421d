import type { Suffix } from '#domain/selection-choices.ts';
import type { FileChoice } from '#lib/url/asked.ts';
import type { takeWords } from './take-words.ts';

/** A file of the selection: its format, and how it is asked for. */
export interface TakeFile {
  key: keyof typeof takeWords.files;
  label: string;
  suffix: Suffix;
  options: FileChoice;
}

/** The files of a selection, the ones that most people want first. */
const TAKE_FILES: readonly TakeFile[] = [
  { key: 'csv', label: 'CSV', suffix: 'csv', options: {} },
  { key: 'csvPlain', label: 'CSV', suffix: 'csv', options: { bom: '0' } },
  { key: 'xlsx', label: 'XLSX', suffix: 'xlsx', options: {} },
  { key: 'xlsxRegions', label: 'XLSX', suffix: 'xlsx', options: { sheets: 'region' } },
  { key: 'xlsxIndicators', label: 'XLSX', suffix: 'xlsx', options: { sheets: 'indicator' } },
  { key: 'package', label: 'ZIP', suffix: 'zip', options: {} },
  { key: 'json', label: 'JSON', suffix: 'json', options: {} },
  { key: 'jsonstat', label: 'JSON-stat', suffix: 'jsonstat.json', options: {} },
  { key: 'sdmx', label: 'SDMX-CSV', suffix: 'sdmx.csv', options: {} },
  { key: 'parquet', label: 'Parquet', suffix: 'parquet', options: {} },
];

/** What a choice can be taken as, with the part of the choice that says which figures and how. */
export function filesOf(selection: URLSearchParams): { file: TakeFile; query: URLSearchParams }[] {
  // Sheets are made of what stands in the rows.
  const rows = selection.get('rows')?.split(',');
  const isLong = !selection.has('rows') && !selection.has('columns');
  const isOfAllVintages = selection.get('vintages') === 'all';
  return TAKE_FILES.flatMap((file) => {
    const { sheets } = file.options;
    if (!isLong && sheets && !(rows ?? []).includes(sheets)) return [];
    if (!CUBES.includes(file.suffix)) return [{ file, query: selection }];
    // A cube has its dimensions, whatever stands across here, and one figure at each place.
    if (isOfAllVintages) return [];
    const query = new URLSearchParams(selection);
    query.delete('rows');
    query.delete('columns');
    query.delete('sort');
    return [{ file, query }];
  });
}

const CUBES: readonly Suffix[] = ['jsonstat.json', 'sdmx.csv'];

/** Every format once. */
export const SUFFIXES: readonly Suffix[] = [...new Set(TAKE_FILES.map(({ suffix }) => suffix))];
