import type { ControlList } from '#server/schemas/control-units.ts';
import { words } from './words.ts';

/** How many units there are, and of which classes, in clauses. */
export function writeLede({ units, classes }: Pick<ControlList, 'units' | 'classes'>): string[] {
  return words.lede(
    units.length,
    classes.map((of) => ({ of, count: units.filter((unit) => unit.class === of).length })),
  );
}
