import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';
import type { Period } from '#domain/period.ts';

/** What a writer must know besides the table. */
export interface Writing {
  sheetName: string;
  dictionary: Dictionary;
  /** The release's months, which heads name. */
  period: Period;
  /** Its figures are yet to come: each line says its unit, and a cell shows what is written into it. */
  isToFillIn?: boolean;
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
 * 单位：%, by the unit of most indicators, and those of the others that have none in their names:
 * a reader holds every figure to the units that stand there. Null where no indicator has a unit.
 */
export function unitLine({ indicators }: Dictionary, ids: readonly string[]): string | null {
  const own = ids.flatMap((id) => indicators.find((one) => one.id === id) ?? []);
  const counts = Map.groupBy(
    own.filter(({ unit }) => unit !== ''),
    ({ unit }) => unit,
  );
  const units = [...counts].sort(([, a], [, b]) => b.length - a.length);
  const [most] = units;
  if (most === undefined) return null;
  const isNamed = ({ name, unit }: Indicator) => foldName(name).endsWith(foldName(`（${unit}）`));
  const others = units.slice(1).filter(([, list]) => !list.every(isNamed));
  return `单位：${[most, ...others].map(([unit]) => unit).join('、')}`;
}
