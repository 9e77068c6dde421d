import { shapesOf } from '#domain/dictionary-desk/office-shapes.ts';
import { isTableId, SHAPES } from '#domain/dictionary-desk/shapes.ts';
import { widerRegions } from '#domain/own-regions.ts';
import type { Office } from '#domain/office.ts';
import { PRINTED_REASONS, type Dictionary, type MissingSymbol } from '#domain/dictionary.ts';
import type { Grid } from '#server/formats/grid.ts';

import { BLANK } from './expected-words.ts';
import { readChoice, readRequired } from './dictionary-cells.ts';
import { readFamilies } from './dictionary-families.ts';
import { readGroups } from './dictionary-groups.ts';
import { readIndicators } from './dictionary-indicators.ts';
import type { DictionaryFile } from './dictionary-heads.ts';
import type { PlaceWords, RowOf } from './dictionary-log.ts';
import { openDemands } from './dictionary-measures.ts';
import { readOffice } from './dictionary-office.ts';
import { readPaths } from './dictionary-paths.ts';
import { readDepartments, readRegions } from './dictionary-places.ts';
import { foldSymbol } from './missing.ts';
import { hasErrors, type ProblemLog } from './problem-log.ts';
import { openSheet, type DictionarySheet } from './dictionary-sheet.ts';
import type { TableProblem } from './types.ts';

/** @example isDictionaryFile('indicators.csv') // true */
export function isDictionaryFile(name: string): boolean {
  const base = name.replace(/\.csv$/u, '');
  return base !== name && (isTableId(base) || base === 'comparison_group_members');
}

/**
 * The dictionary's files, by base name without .csv → the dictionary; null with any error. One wrong
 * cell is one problem: what follows from it is not told.
 * A file that is missing or lacks columns is reported; the others are checked all the same. paths.csv
 * and office.csv may be absent, and families.csv with family_members.csv: then there are none. So may
 * comparison_group_members.csv where groups have a column of members.
 */
export function readDictionary(
  files: ReadonlyMap<string, Grid>,
  { places = 'file', rowOf = (_, row) => row }: { places?: PlaceWords; rowOf?: RowOf } = {},
): {
  dictionary: Dictionary | null;
  problems: readonly TableProblem[];
} {
  const logs: ProblemLog[] = [];
  const open = (name: DictionaryFile, shapes = SHAPES): DictionarySheet => {
    const sheet = openSheet(files, name, { places, shapes, rowOf });
    logs.push(sheet.log);
    return sheet;
  };
  const officeSheet = files.has('office') ? open('office') : null;
  const office = officeSheet ? readOffice(officeSheet) : null;
  // What stands in for a wrong cell names nothing.
  const shapes = office && !officeSheet?.log.hasErrors() ? shapesOf(office) : SHAPES;
  const lists = readLists(files, office, (name) => open(name, shapes));
  const problems = logs.flatMap((log) => log.problems);
  return { dictionary: hasErrors(problems) ? null : lists, problems };
}

function readLists(
  files: ReadonlyMap<string, Grid>,
  office: Office | null,
  open: (name: DictionaryFile) => DictionarySheet,
): Dictionary {
  const { regions, known: knownRegions } = readRegions(open('regions'));
  const { departments, known: knownDepartments } = readDepartments(open('departments'));
  const groupSheet = open('comparison_groups');
  const needsMembers = groupSheet.isWhole && !groupSheet.has('members');
  const hasMembers = files.has('comparison_group_members') || needsMembers;
  const openMembers = hasMembers ? () => open('comparison_group_members') : null;
  const { groups, known: knownGroups } = readGroups(groupSheet, openMembers, {
    known: knownRegions,
    widerIds: new Set(widerRegions(regions).map(({ id }) => id)),
  });
  const demands = openDemands();
  const indicatorSheet = open('indicators');
  const around = { departments: knownDepartments, groups: knownGroups, demands };
  const { indicators, known: knownIndicators, measured } = readIndicators(indicatorSheet, around);
  const missingSymbols = readMissingSymbols(open('missing_symbols'));
  const others = { indicators: knownIndicators, regions: knownRegions, demands };
  const paths = files.has('paths') ? readPaths(open('paths'), others) : [];
  const hasFamilies = files.has('families') || files.has('family_members');
  const families = hasFamilies
    ? readFamilies(open('families'), open('family_members'), others)
    : [];
  for (const known of [knownRegions, knownDepartments, knownGroups, knownIndicators]) known.close();
  if (knownIndicators.isWhole()) demands.close(measured, indicatorSheet.log);
  return {
    ...{ regions, departments, groups, indicators, missingSymbols, families },
    ...(paths.length > 0 && { paths }),
    ...(office && { office }),
  };
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
          zh: `请删去${log.sayRow(symbol.row).zh}：“${issuer}”的这个符号前面已有说明。`,
          en: `Delete ${log.sayRow(symbol.row).en}: a row before it says what this symbol of “${issuer}” means.`,
        },
      });
    }
    seen.add(key);
    return {
      issuer,
      symbol: symbol.text,
      reason: readChoice(row, 'reason', PRINTED_REASONS, log),
    };
  });
}
