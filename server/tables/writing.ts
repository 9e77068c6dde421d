import type { Dictionary } from '#server/domain/dictionary.ts';
import type { Period } from '#server/domain/period.ts';

/** What a writer must know besides the table. */
export interface Writing {
  sheetName: string;
  dictionary: Dictionary;
  /** The release's months, which heads name. */
  period: Period;
}

/** The full name; an id that the dictionary no longer knows stands for itself, and is read as such. */
export function nameOf(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id;
}

/** In the tables the city is 全市, every other region goes by its full name. */
export function columnNameOf({ regions }: Dictionary, id: string): string {
  const region = regions.find((one) => one.id === id);
  return (region?.kind === 'city' ? region.shortName : region?.name) ?? id;
}

/**
 * 单位：%, by the unit of most indicators; those with another one carry it in their names.
 * Null where none has a unit.
 */
export function unitLine({ indicators }: Dictionary, ids: readonly string[]): string | null {
  const units = ids.map((id) => indicators.find((one) => one.id === id)?.unit ?? '');
  const counts = Map.groupBy(
    units.filter((unit) => unit !== ''),
    (unit) => unit,
  );
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most === undefined ? null : `单位：${most[0]}`;
}
