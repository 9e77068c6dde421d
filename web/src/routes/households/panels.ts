import type { HouseholdRow } from '#server/schemas/figures.ts';
import type { Extent } from '#lib/ui/scale.ts';
import { ticksOf } from '#lib/ui/ticks.ts';

export interface HouseholdPanel {
  key: string;
  name: string;
  unit: string;
  rows: HouseholdRow[];
}

/** A panel for each measure, urban before rural. */
export function householdPanels(rows: readonly HouseholdRow[]): HouseholdPanel[] {
  const groups = Map.groupBy(rows, ({ measure }) => measure.id);
  return [...groups].flatMap(([key, members]) => {
    const first = members[0];
    return first ? [{ key, name: first.measure.name, unit: first.unit, rows: members }] : [];
  });
}

/** One scale in yuan for all panels, from zero to a round number. */
export function yuanScale(rows: readonly HouseholdRow[]): { extent: Extent; ticks: number[] } {
  const levels = rows.flatMap(({ current, previous }) => [current.value ?? 0, previous.value ?? 0]);
  const most = Math.max(1, ...levels);
  const [, step = most] = ticksOf({ min: 0, max: most }, 5);
  const extent = { min: 0, max: Math.ceil(most / step) * step };
  return { extent, ticks: ticksOf(extent, 5) };
}
