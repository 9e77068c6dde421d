import type { HouseholdRow } from '#server/schemas/figures.ts';
import { formatPct } from '#lib/format/number.ts';

/** The newest period in words, in clauses: urban, then rural. */
export function writeLede(rows: readonly HouseholdRow[]): string[] {
  const period = rows
    .map(({ current }) => current.period)
    .toSorted(byEnd)
    .at(-1);
  if (!period) return [];
  const newest = rows.filter(({ current }) => current.period.end === period.end);
  const groups = Map.groupBy(newest, ({ residence }) => residence.name);
  const clauses = [...groups].flatMap(([residence, members]) => {
    const said = members.flatMap((row) => describe(row) ?? []);
    return said.map((change, index) => {
      const end = index === said.length - 1 ? '；' : '，';
      return `${index === 0 ? residence : ''}${change}${end}`;
    });
  });
  return clauses.map((clause, index) => {
    const text = index === clauses.length - 1 ? clause.replace(/；$/u, '。') : clause;
    return index === 0 ? `${period.label}${text}` : text;
  });
}

/** @example describe(row) // '人均收入增长 4.88%' */
function describe({ measure, growthPct }: HouseholdRow): string | null {
  if (growthPct === null) return null;
  if (growthPct === 0) return `${measure.name}持平`;
  return `${measure.name}${growthPct > 0 ? '增长' : '下降'} ${formatPct(Math.abs(growthPct), 2)}`;
}

const byEnd = (a: { end: string }, b: { end: string }) => a.end.localeCompare(b.end);
