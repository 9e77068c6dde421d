import { ACCESS_LEVELS, type AccessLevel } from '#domain/access.ts';
import {
  DIRECTIONS,
  FREQUENCIES,
  MEASURES,
  type ComparisonGroup,
  type Department,
  type Frequency,
  type Indicator,
} from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';

import {
  readChoice,
  readId,
  readInteger,
  readList,
  readOptional,
  readReference,
  readRequired,
  readTolerance,
  reportBadCell,
} from './dictionary-cells.ts';
import { checkDuplicateIds, checkDuplicateNames, type NamedEntry } from './dictionary-checks.ts';
import { nameEntry } from './dictionary-places.ts';
import type { DictionaryRow, DictionarySheet } from './dictionary-sheet.ts';
import { indicatorNames, sharedNames } from './name-keys.ts';
import type { ProblemLog } from './problem-log.ts';

const DECIMALS = [0, 10] as const;
const LAG_MONTHS = [-12, 12] as const;
/** Below 2 nothing is small. */
const SMALL_BELOW = [2, 1000] as const;

export function readIndicators(
  { rows, log }: DictionarySheet,
  departments: readonly Department[],
  groups: readonly ComparisonGroup[],
): Indicator[] {
  const known = {
    departmentIds: new Set(departments.map(({ id }) => id)),
    groupIds: new Set(groups.map(({ id }) => id)),
    levelIds: new Set(rows.filter(isLevel).map((row) => row.cell('id').text)),
  };
  const indicators = rows.map((row) => readIndicator(row, known, log));
  const shared = sharedNames(indicators);
  const named = indicators.flatMap((indicator, index) => {
    const row = rows[index];
    return row === undefined ? [] : [withUnits(row, indicator, shared)];
  });
  checkDuplicateIds(named, log);
  checkDuplicateNames(named, log);
  return indicators;
}

interface KnownIds {
  departmentIds: ReadonlySet<string>;
  groupIds: ReadonlySet<string>;
  levelIds: ReadonlySet<string>;
}

function readIndicator(row: DictionaryRow, known: KnownIds, log: ProblemLog): Indicator {
  return {
    id: readId(row.cell('id'), log),
    name: readRequired(row.cell('name'), log),
    proseName: readRequired(row.cell('prose_name'), log),
    nameEn: readOptional(row.cell('name_en')),
    unit: readRequired(row.cell('unit'), log),
    measure: readChoice(row.cell('measure'), MEASURES, log),
    direction: readChoice(row.cell('direction'), DIRECTIONS, log),
    decimals: readInteger(row.cell('decimals'), DECIMALS, log),
    departmentId: readReference(row.cell('department'), known.departmentIds, log),
    groupId: readReference(row.cell('comparison_group'), known.groupIds, log),
    periodLagMonths: readInteger(row.cell('period_lag_months'), LAG_MONTHS, log),
    frequency: readFrequency(row, log),
    aboutTolerance: readTolerance(row.cell('about_tolerance'), log),
    aliases: readList(row.cell('aliases')),
    definition: row.cell('definition').text,
    definitionEn: readOptional(row.cell('definition_en')),
    levelId: readLevel(row, known, log),
    access: readAccess(row, log),
    smallBelow: readSmallBelow(row, log),
  };
}

const RATES_ONLY: Said = {
  zh: '空白：只有 measure 为 rate 的指标才有绝对量',
  en: 'blank: only indicators whose measure is rate have a level',
};

const isLevel = (row: DictionaryRow) => row.cell('measure').text === 'level';

/** Only the growth of an amount has one; none in older dictionaries. */
function readLevel(row: DictionaryRow, known: KnownIds, log: ProblemLog): string | null {
  const cell = row.cell('level_indicator');
  if (cell.text !== '' && row.cell('measure').text !== 'rate') {
    reportBadCell(cell, RATES_ONLY, log);
    return null;
  }
  return readReference(cell, known.levelIds, log);
}

/** Older dictionaries have no such column: blank is monthly. */
function readFrequency(row: DictionaryRow, log: ProblemLog): Frequency {
  const cell = row.cell('frequency');
  return cell.text === '' ? 'monthly' : readChoice(cell, FREQUENCIES, log);
}

/** Older dictionaries have no such column: blank is public. */
function readAccess(row: DictionaryRow, log: ProblemLog): AccessLevel {
  const cell = row.cell('access');
  return cell.text === '' ? 'public' : readChoice(cell, ACCESS_LEVELS, log);
}

function readSmallBelow(row: DictionaryRow, log: ProblemLog): number | null {
  const cell = row.cell('small_below');
  return cell.text === '' ? null : readInteger(cell, SMALL_BELOW, log);
}

/** Names as they are looked up: with the unit and without. Those made so are placed at the name. */
function withUnits(
  row: DictionaryRow,
  indicator: Indicator,
  shared: ReadonlySet<string>,
): NamedEntry {
  const entry = nameEntry(row, ['name', 'prose_name', 'name_en']);
  const made = indicatorNames(indicator, shared).map((name) => ({ name, cell: row.cell('name') }));
  return { ...entry, names: [...entry.names, ...made] };
}
