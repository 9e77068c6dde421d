import { foldName } from '#domain/fold.ts';
import { itemsOf } from '#domain/dictionary-desk/items.ts';
import type { Cells, TableId } from '#domain/dictionary-desk/types.ts';

/** What a printed name can be said to mean. */
export interface KnownEntry {
  id: string;
  name: string;
  aliases: readonly string[];
  /** Of an indicator; null: a region has none. */
  unit: string | null;
  /** Of a region. */
  kind: string | null;
}

export interface KnownEntries {
  region: readonly KnownEntry[];
  indicator: readonly KnownEntry[];
}

interface Dictionary {
  tables: readonly { id: TableId; rows: readonly { cells: Cells }[] }[];
}

/** The names of the dictionary as it counts now, in its order. */
export function knownEntries({ tables }: Dictionary): KnownEntries {
  const entries = (table: TableId) =>
    (tables.find(({ id }) => id === table)?.rows ?? [])
      .map(({ cells }) => toEntry(cells))
      .filter(({ id }) => id !== '');
  return { region: entries('regions'), indicator: entries('indicators') };
}

const toEntry = (cells: Cells): KnownEntry => ({
  id: cells.id ?? '',
  name: cells.name ?? '',
  aliases: itemsOf(cells.aliases ?? ''),
  unit: cells.unit ?? null,
  kind: cells.kind ?? null,
});

/** A figure of one unit is never that of an indicator in another. */
export const ofUnit = (entries: readonly KnownEntry[], unit: string | null): KnownEntry[] =>
  entries.filter((one) => unit === null || one.unit === null || isSameUnit(one.unit, unit));

const isSameUnit = (a: string, b: string): boolean => foldName(a) === foldName(b);

export const nameOfEntry = (entries: readonly KnownEntry[], id: string): string =>
  entries.find((one) => one.id === id)?.name ?? id;

/** Units that the dictionary has, each once. */
export const unitsOf = ({ indicator }: KnownEntries): string[] => [
  ...new Set(indicator.flatMap(({ unit }) => (unit === null ? [] : [unit]))),
];
