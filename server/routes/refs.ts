import type { Department, Indicator, Region } from '#server/domain/dictionary.ts';
import { periodLabel, type Period } from '#server/domain/period.ts';
import type { DepartmentRef, IndicatorRef, PeriodRef, RegionRef } from '#server/schemas/scalars.ts';

/** How the contract names things inside its answers. */

export function toRegionRef({ id, name, shortName, kind }: Region): RegionRef {
  return { id, name, shortName, kind };
}

export function toDepartmentRef({ id, name, shortName }: Department): DepartmentRef {
  return { id, name, shortName };
}

export function toIndicatorRef({ id, name, proseName, unit }: Indicator): IndicatorRef {
  return { id, name, proseName, unit };
}

export function toPeriodRef(period: Period): PeriodRef {
  return { ...period, label: periodLabel(period) };
}
