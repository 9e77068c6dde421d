import { isAbove, type Clearance } from '#domain/access.ts';
import type { Department, Region } from '#domain/dictionary.ts';
import type { Fraction } from '#domain/fraction.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import type { Said } from '#domain/said.ts';
import type { DayCalendar } from '#domain/working-days.ts';
import { cadenceOf, type Cadence } from './cadence.ts';
import { notesOn } from './notes.ts';
import { placesOf, type PlanPlace } from './place.ts';
import { indexProgress, readProgressRows, type Progress } from './progress.ts';
import { rankCounties } from './rank-counties.ts';
import { readRule } from './read-rule.ts';
import { readPlanRows, type PlanRow } from './row.ts';
import type { PlanRule } from './rule.ts';
import { sayBound, sayRule } from './say-rule.ts';
import type { Scale } from './scale.ts';
import { seriesId, seriesKey } from './series-id.ts';
import { basisOf, toldOf } from './told.ts';
import { termOf, type Term } from './term.ts';
import { unitsOf, type ResponsibleUnit } from './unit-names.ts';
import { watchTarget, WITHHELD } from './watch.ts';
import type { ToldValue, Watched } from './watched.ts';

/** What stands in the ledger, and what is needed to read it. */
export interface PlanLedger {
  targets: readonly LedgerTable[];
  progress: readonly LedgerTable[];
  scales: readonly Scale[];
  calendar: DayCalendar;
  regions: readonly Region[];
  departments: readonly Department[];
  /** Up to which level whoever asks sees what came of targets. */
  clearance: Clearance;
  /** Figures of the releases for targets that name an indicator. */
  figuresOf: (indicatorId: string, regionId: string) => readonly ToldValue[];
}

/** One target in all its places. */
export interface PlanEntry {
  id: string;
  row: PlanRow;
  rule: PlanRule;
  term: Term;
  cadence: Cadence;
  /** The unit that values are in. */
  unit: string;
  reading: Said;
  notes: readonly Said[];
  units: readonly ResponsibleUnit[];
  places: readonly WatchedPlace[];
}

export interface WatchedPlace {
  place: PlanPlace;
  watched: Watched;
  values: readonly ToldValue[];
  /** What a relative target starts from. */
  base: Fraction | null;
  /** Among the counties, where each of them has a value of that period. */
  rank: { rank: number; of: number } | null;
}

/** Every target of the ledger, or those wanted, as they stand on a day, in the order of its tables. */
export function watchPlans(
  ledger: PlanLedger,
  on: string,
  isWanted: (row: PlanRow) => boolean = () => true,
): PlanEntry[] {
  const progress = indexProgress(readProgressRows(ledger.progress, ledger.regions));
  const rows = readPlanRows(ledger.targets).filter(isWanted);
  return rows.map((row) => watchRow(row, ledger, progress, on));
}

function watchRow(row: PlanRow, ledger: PlanLedger, progress: Progress, on: string): PlanEntry {
  const rule = readRule(row, ledger.scales);
  const term = termOf(row);
  const unit = unitOf(row, rule);
  const found = placesOf(row.places, ledger.regions);
  const { scales, calendar, figuresOf, regions, clearance } = ledger;
  const valueBasis = { unit, scales, scale: row.scale, calendar, takesNear: takesNear(row, rule) };
  const cityId = regions.find(({ kind }) => kind === 'city')?.id ?? null;
  const told = progress.ofSeries(seriesKey(row));
  const source = { row, rule, unit, places: found, told, progress, valueBasis, cityId, figuresOf };
  const watched = found.map((place) => {
    const values = toldOf(source, place);
    const basis = basisOf(source, place, values);
    const target = { row, rule, term, values, ...basis };
    const isHidden = isAbove(row.access, clearance);
    const watched = isHidden ? WITHHELD : watchTarget(target, on);
    return { place, values, base: isHidden ? null : basis.base, watched };
  });
  const bound = watched[0]?.watched.bound ?? null;
  return {
    id: seriesId(row),
    row,
    rule,
    term,
    cadence: cadenceOf(row),
    unit,
    reading: readingOf(row, { rule, unit, watched }),
    notes: notesOn(row, { rule, term, bound }),
    units: unitsOf(row.units, ledger.departments),
    places: rankCounties(watched, rule),
  };
}

/** 基本消除, 左右: how near is near enough is the office's to say. */
export const takesNear = ({ target }: PlanRow, rule: PlanRule): boolean =>
  rule.kind === 'near' ||
  (rule.kind === 'bound' && rule.target.kind === 'about') ||
  target.includes('基本');

/** A relative target whose base is known reads as the bound it comes to. */
function readingOf(
  row: PlanRow,
  {
    rule,
    unit,
    watched,
  }: { rule: PlanRule; unit: string; watched: readonly { watched: Watched }[] },
): Said {
  const bound = watched.length === 1 ? watched[0]?.watched.bound : null;
  const isChange = rule.kind === 'bound' && rule.target.kind === 'change';
  return isChange && bound ? sayBound(bound, unit, row.baseValue?.scale ?? 0) : sayRule(rule, row);
}

/** Of a change the unit of what changes, which its own column has; of a bound the one in its words. */
export function unitOf(row: PlanRow, rule: PlanRule): string {
  if (rule.kind === 'near') return row.unit || rule.unit;
  if (rule.kind !== 'bound' || rule.target.kind === 'change') return row.unit;
  return row.unit || rule.target.unit;
}

/** @example decimalsOf(values) // the most decimals that any of them has */
export const decimalsOf = (values: readonly ToldValue[]): number =>
  Math.max(0, ...values.map(({ amount }) => amount.number?.scale ?? 0));
