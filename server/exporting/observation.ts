import { markField } from '#domain/note-mark.ts';
import { periodLabel } from '#domain/period.ts';
import type { ValueId } from '#domain/selection-choices.ts';
import type { Observation } from '#server/schemas/observations.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';

/** A row in the words of the contract: what was not asked for is left out. */
export function toObservation(row: Row, selection: Told): Observation {
  return {
    release: row.release?.id ?? null,
    indicator: toIndicatorRef(row.indicator),
    region: toRegionRef(row.region),
    period: toPeriodRef(row.period),
    ...toFigures(row, selection),
  };
}

type Told = Pick<Selection, 'values' | 'vintages'>;

export function toIndicatorRef({ id, name, proseName, nameEn, unit }: Row['indicator']) {
  return { id, name, proseName, nameEn: nameEn ?? null, unit };
}

export function toRegionRef({ id, name, nameEn }: Row['region']) {
  return { id, name, nameEn: nameEn ?? null };
}

export function toPeriodRef(period: Row['period']) {
  return { ...period, label: periodLabel(period) };
}

/** What stands behind which figure it is. */
export function toFigures(
  row: Row,
  { values, vintages }: Told,
): Omit<Observation, 'release' | 'indicator' | 'region' | 'period'> {
  const has = (value: ValueId) => values.includes(value);
  return {
    ...(has('actual') && { value: row.value, decimals: row.decimals }),
    ...(has('target') && { target: row.target }),
    ...(has('gap') && { gap: row.gap, gapDecimals: row.gapDecimals }),
    ...(has('status') && row.status !== null && { status: row.status }),
    ...(has('rank') && {
      rank: row.rank,
      groupSize: row.groupSize,
      groupReported: row.reported?.count ?? null,
      groupExpected: row.reported?.expected ?? null,
    }),
    ...(has('printed') && { printed: row.printed }),
    ...(has('flags') && {
      missingReason: row.missingReason,
      revision: row.revision,
      loadId: row.loadId,
      ...markField(row.noteMark),
    }),
    ...(vintages === 'all' && row.known && { knownFrom: row.known.from, knownTo: row.known.to }),
  };
}
