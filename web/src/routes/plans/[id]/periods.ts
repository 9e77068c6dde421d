import type { PlanSeries } from '#server/schemas/plans.ts';

/** Every period that any place has, the latest first. */
export function periodsOf({
  places,
}: Pick<PlanSeries, 'places'>): { key: string; label: string }[] {
  const spans = places.flatMap(({ values }) => values.map(({ period }) => period));
  const byKey = new Map(spans.map((span) => [`${span.first}/${span.last}`, span]));
  return [...byKey]
    .toSorted(([, a], [, b]) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0))
    .map(([key, { label }]) => ({ key, label }));
}
