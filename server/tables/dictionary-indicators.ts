import { ACCESS_LEVELS, type AccessLevel } from '#domain/access.ts';
import {
  DIRECTIONS,
  FREQUENCIES,
  MEASURES,
  PRICES,
  type Frequency,
  type Indicator,
  type Prices,
} from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';

import {
  readChoice,
  readInteger,
  readList,
  readOptional,
  readRequired,
  readTolerance,
  readUntil,
} from './dictionary-cells.ts';
import { checkDuplicateNames, checkIds, type NamedEntry } from './dictionary-checks.ts';
import { openKnown, type Known } from './dictionary-known.ts';
import type { DictionaryLog } from './dictionary-log.ts';
import type { Demands, MeasuredRow } from './dictionary-measures.ts';
import { nameEntry, toKnown } from './dictionary-places.ts';
import type { DictionaryRow, DictionarySheet } from './dictionary-sheet.ts';
import { indicatorNames, sharedNames } from './name-keys.ts';

const DECIMALS = [0, 10] as const;
const LAG_MONTHS = [-12, 12] as const;
/** Below 2 nothing is small. */
const SMALL_BELOW = [2, 1000] as const;

const RATES_ONLY: Said = {
  zh: '空白：只有 measure 为 rate 的指标才有绝对量',
  en: 'blank: only indicators whose measure is rate have a level',
};

const GROWTH_ONLY: Said = {
  zh: '空白：只有 measure 为 rate 的指标才分现价和可比价',
  en: 'blank: only growth is at current or at constant prices',
};

/** What an indicator's cells refer to, and what is asked of others. */
interface Around {
  departments: Known;
  groups: Known;
  demands: Demands;
}

/** @returns besides, where the measure of each stands */
export function readIndicators(
  sheet: DictionarySheet,
  around: Around,
): { indicators: Indicator[]; known: Known; measured: MeasuredRow[] } {
  const { rows, log } = sheet;
  const entries = rows.map((row) => ({ row, id: row.cell('id').text, idCell: row.cell('id') }));
  checkIds(entries, log);
  const bare = rows.map((row) => nameEntry(row, ['name', 'prose_name', 'name_en']));
  const known = openKnown(sheet, bare.map(toKnown));
  const read = rows.map((row) => ({ row, indicator: readIndicator(row, around, log) }));
  const shared = sharedNames(read.map(({ indicator }) => indicator));
  checkDuplicateNames(
    read.map(({ row, indicator }) => withUnits(row, indicator, shared)),
    log,
  );
  const levels = read.map(({ row, indicator }) => {
    const levelId = readLevel(row, indicator, { known, ...around, log });
    return { ...indicator, levelId, ...readPrices(row, indicator, { ...around, log }) };
  });
  const measured = levels.map((indicator, index) => {
    const { row } = read[index] ?? {};
    if (!row) throw new Error('an indicator has a row');
    return { indicator, cell: row.cell('measure') };
  });
  return { indicators: levels, known, measured };
}

function readIndicator(
  row: DictionaryRow,
  { departments, groups }: Around,
  log: DictionaryLog,
): Indicator {
  const name = readRequired(row.cell('name'), log);
  const lag = row.cell('period_lag_months');
  return {
    id: row.cell('id').text,
    name,
    proseName: readOptional(row.cell('prose_name')) ?? name,
    nameEn: readOptional(row.cell('name_en')),
    unit: readRequired(row.cell('unit'), log),
    measure: readChoice(row, 'measure', MEASURES, log),
    direction: readChoice(row, 'direction', DIRECTIONS, log),
    decimals: readInteger(row.cell('decimals'), DECIMALS, log),
    departmentId: departments.read(row.cell('department'), log),
    groupId: groups.read(row.cell('comparison_group'), log),
    periodLagMonths: lag.text === '' ? 0 : readInteger(lag, LAG_MONTHS, log),
    frequency: readFrequency(row, log),
    aboutTolerance: readTolerance(row.cell('about_tolerance'), log),
    aliases: readList(row.cell('aliases')),
    definition: row.cell('definition').text,
    definitionEn: readOptional(row.cell('definition_en')),
    access: readAccess(row, log),
    smallBelow: readSmallBelow(row, log),
    ...readUntil(row, log),
  };
}

/** Only the growth of an amount has one; none in older dictionaries. */
function readLevel(
  row: DictionaryRow,
  { id, measure }: Indicator,
  { known, demands, log }: { known: Known; demands: Demands; log: DictionaryLog },
): string | null {
  const cell = row.cell('level_indicator');
  if (cell.text === '') return null;
  demands.add(id, { cell, log, measures: ['rate'], expected: RATES_ONLY });
  if (measure !== 'rate') return null;
  const levelId = known.read(cell, log);
  demands.add(levelId, { cell, log, measures: ['level'] });
  return levelId;
}

/** Nothing where it is not said: so a dictionary without the column is the one that it was. */
function readPrices(
  row: DictionaryRow,
  { id }: Indicator,
  { demands, log }: { demands: Demands; log: DictionaryLog },
): { prices?: Prices } {
  const cell = row.cell('prices');
  if (cell.text === '') return {};
  demands.add(id, { cell, log, measures: ['rate'], expected: GROWTH_ONLY });
  return { prices: readChoice(row, 'prices', PRICES, log) };
}

/** Older dictionaries have no such column: blank is monthly. */
function readFrequency(row: DictionaryRow, log: DictionaryLog): Frequency {
  const isBlank = row.cell('frequency').text === '';
  return isBlank ? 'monthly' : readChoice(row, 'frequency', FREQUENCIES, log);
}

/** Older dictionaries have no such column: blank is public. */
function readAccess(row: DictionaryRow, log: DictionaryLog): AccessLevel {
  const isBlank = row.cell('access').text === '';
  return isBlank ? 'public' : readChoice(row, 'access', ACCESS_LEVELS, log);
}

function readSmallBelow(row: DictionaryRow, log: DictionaryLog): number | null {
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
