import {
  DIRECTIONS,
  FREQUENCIES,
  MEASURES,
  type ComparisonGroup,
  type Department,
  type Frequency,
  type Indicator,
} from '#server/domain/dictionary.ts';

import {
  readChoice,
  readId,
  readInteger,
  readList,
  readReference,
  readRequired,
  readTolerance,
} from './dictionary-cells.ts';
import { checkDuplicateIds, checkDuplicateNames, type NamedEntry } from './dictionary-checks.ts';
import { nameEntry } from './dictionary-places.ts';
import type { DictionaryRow, DictionarySheet } from './dictionary-sheet.ts';
import { indicatorNames } from './name-keys.ts';
import type { ProblemLog } from './problem-log.ts';

const DECIMALS = [0, 10] as const;
const LAG_MONTHS = [-12, 12] as const;

export function readIndicators(
  { rows, log }: DictionarySheet,
  departments: readonly Department[],
  groups: readonly ComparisonGroup[],
): Indicator[] {
  const known = {
    departmentIds: new Set(departments.map(({ id }) => id)),
    groupIds: new Set(groups.map(({ id }) => id)),
  };
  const indicators = rows.map((row) => readIndicator(row, known, log));
  const named = indicators.flatMap((indicator, index) => {
    const row = rows[index];
    return row === undefined ? [] : [withUnits(row, indicator)];
  });
  checkDuplicateIds(named, log);
  checkDuplicateNames(named, log);
  return indicators;
}

function readIndicator(
  row: DictionaryRow,
  known: { departmentIds: ReadonlySet<string>; groupIds: ReadonlySet<string> },
  log: ProblemLog,
): Indicator {
  return {
    id: readId(row.cell('id'), log),
    name: readRequired(row.cell('name'), log),
    proseName: readRequired(row.cell('prose_name'), log),
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
  };
}

/** Older dictionaries have no such column: blank is monthly. */
function readFrequency(row: DictionaryRow, log: ProblemLog): Frequency {
  const cell = row.cell('frequency');
  return cell.text === '' ? 'monthly' : readChoice(cell, FREQUENCIES, log);
}

/** Names as they are looked up: with the unit and without. Those made so are placed at the name. */
function withUnits(row: DictionaryRow, indicator: Indicator): NamedEntry {
  const entry = nameEntry(row, ['name', 'prose_name']);
  const made = indicatorNames(indicator).map((name) => ({ name, cell: row.cell('name') }));
  return { ...entry, names: [...entry.names, ...made] };
}
