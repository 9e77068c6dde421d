import { PRINTED_REASONS, type Dictionary, type MissingSymbol } from '#domain/dictionary.ts';
import type { Grid } from '#server/formats/grid.ts';

import { BLANK } from './expected-words.ts';
import { readChoice, readRequired } from './dictionary-cells.ts';
import { readFamilies } from './dictionary-families.ts';
import { readGroups } from './dictionary-groups.ts';
import { readIndicators } from './dictionary-indicators.ts';
import { readOffice } from './dictionary-office.ts';
import { readPaths } from './dictionary-paths.ts';
import { readDepartments, readRegions } from './dictionary-places.ts';
import { foldSymbol } from './missing.ts';
import { hasErrors, type ProblemLog } from './problem-log.ts';
import { openSheet, type DictionarySheet } from './dictionary-sheet.ts';
import type { TableProblem } from './types.ts';

/** The files of the dictionary's folder and the columns each must have; the folder's README says what they mean. */
const FILES = {
  regions: ['id', 'code', 'name', 'short_name', 'prose_name', 'kind', 'inside', 'aliases'],
  departments: ['id', 'name', 'short_name', 'aliases'],
  comparison_groups: ['id', 'label', 'size_note'],
  comparison_group_members: ['group', 'region'],
  indicators: [
    ...['id', 'name', 'prose_name', 'unit', 'measure', 'direction', 'decimals', 'department'],
    ...['comparison_group', 'period_lag_months', 'about_tolerance', 'aliases', 'definition'],
  ],
  missing_symbols: ['issuer', 'symbol', 'reason'],
  paths: ['indicator', 'region', 'kind', 'year', 'month', 'cumulative_share_pct'],
  families: ['id', 'kind', 'name'],
  family_members: ['family', 'member', 'name', 'role', 'indicator'],
  office: ['name', 'kind', 'language', 'months', 'duty_word', 'example'],
} as const satisfies Record<string, readonly string[]>;
type DictionaryFile = keyof typeof FILES;

/** @example isDictionaryFile('indicators.csv') // true */
export function isDictionaryFile(name: string): boolean {
  return Object.keys(FILES).some((known) => `${known}.csv` === name);
}

/**
 * The dictionary's files, by base name without .csv → the dictionary; null with any error.
 * A file that is missing or lacks columns is reported; the others are checked all the same. paths.csv
 * and office.csv may be absent, and families.csv with family_members.csv: then there are none.
 */
export function readDictionary(files: ReadonlyMap<string, Grid>): {
  dictionary: Dictionary | null;
  problems: readonly TableProblem[];
} {
  const logs: ProblemLog[] = [];
  const open = (name: DictionaryFile): DictionarySheet => {
    const sheet = openSheet(files, name, FILES[name]);
    logs.push(sheet.log);
    return sheet;
  };
  const regions = readRegions(open('regions'));
  const departments = readDepartments(open('departments'));
  const groups = readGroups(open('comparison_groups'), open('comparison_group_members'), regions);
  const indicators = readIndicators(open('indicators'), departments, groups);
  const missingSymbols = readMissingSymbols(open('missing_symbols'));
  const paths = files.has('paths') ? readPaths(open('paths'), indicators, regions) : [];
  const hasFamilies = files.has('families') || files.has('family_members');
  const families = hasFamilies
    ? readFamilies(open('families'), open('family_members'), indicators)
    : [];
  const office = files.has('office') ? readOffice(open('office')) : null;
  const problems = logs.flatMap((log) => log.problems);
  const lists = { regions, departments, groups, indicators, missingSymbols, families };
  const dictionary = {
    ...lists,
    ...(paths.length > 0 && { paths }),
    ...(office && { office }),
  };
  return { dictionary: hasErrors(problems) ? null : dictionary, problems };
}

function readMissingSymbols({ rows, log }: DictionarySheet): MissingSymbol[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const issuer = readRequired(row.cell('issuer'), log);
    const symbol = row.cell('symbol');
    const key = `${issuer} ${foldSymbol(symbol.text)}`;
    if (seen.has(key)) {
      log.error('bad-dictionary', symbol, {
        found: symbol.text === '' ? BLANK : symbol.text,
        expected: {
          zh: '一个单位的每种符号只有一行',
          en: 'one row for each symbol of an office',
        },
        cure: {
          zh: `请删去第${symbol.row}行：“${issuer}”的这个符号前面已有说明。`,
          en: `Delete row ${symbol.row}: a row before it says what this symbol of “${issuer}” means.`,
        },
      });
    }
    seen.add(key);
    return {
      issuer,
      symbol: symbol.text,
      reason: readChoice(row.cell('reason'), PRINTED_REASONS, log),
    };
  });
}
