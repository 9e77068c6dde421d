import type { HouseholdRow } from '#server/schemas/figures.ts';
import { formatPct } from '#lib/format/number.ts';
import { words } from './words.ts';

/** One period in words, in clauses: urban, then rural. */
export function writeLede(rows: readonly HouseholdRow[]): string[] {
  const period = rows[0]?.current.period;
  if (!period) return [];
  const groups = Map.groupBy(rows, ({ residence }) => residence.id);
  const said = [...groups.values()].flatMap((members) => {
    const [first] = members;
    const changes = members.flatMap((row) => describe(row) ?? []);
    return first && changes.length > 0 ? [{ residence: first.residence.name, changes }] : [];
  });
  return words.lede(period.label, said);
}

/** @example describe(row) // '人均收入增长 4.88%' */
function describe(row: HouseholdRow): string | null {
  const { growthPct } = row;
  if (growthPct === null) return null;
  return words.changed(row.measure.name, growthPct, formatPct(Math.abs(growthPct), 2));
}
