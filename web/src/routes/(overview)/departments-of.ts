import type { Overview } from '#server/schemas/overview.ts';

type Department = NonNullable<Overview['rows'][number]['department']>;

/** Who answers for any of the indicators: what `?department=` may name. */
export const departmentsOf = ({ rows }: Pick<Overview, 'rows'>): Department[] => [
  ...new Map(
    rows.flatMap(({ department }) => (department ? [[department.id, department] as const] : [])),
  ).values(),
];
