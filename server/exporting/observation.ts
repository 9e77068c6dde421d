import { markField } from '#domain/note-mark.ts';
import { periodLabel } from '#domain/period.ts';
import type { ValueId } from '#domain/selection-choices.ts';
import type { Observation } from '#server/schemas/observations.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';

/** A row in the words of the contract: what was not asked for is left out. */
export function toObservation(row: Row, { values, vintages }: Selection): Observation {
  const { indicator, region, period } = row;
  const has = (value: ValueId) => values.includes(value);
  return {
    release: row.release?.id ?? null,
    indicator: {
      id: indicator.id,
      name: indicator.name,
      proseName: indicator.proseName,
      nameEn: indicator.nameEn ?? null,
      unit: indicator.unit,
    },
    region: { id: region.id, name: region.name, nameEn: region.nameEn ?? null },
    period: { ...period, label: periodLabel(period) },
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
