import type { Decimal } from '../../decimal.ts';
import type { Said } from '../../said.ts';
import { readingFor } from '../readings.ts';
import type { Fact, Scheme, SchemeItem, Step } from '../types.ts';

/** One that is assessed, on one side: what was told of it, item by item. */
export interface Context {
  scheme: Scheme;
  facts: ReadonlyMap<string, readonly Fact[]>;
  /** Of several of one event, those that do not count, with the one that does. */
  dropped: ReadonlyMap<Fact, Fact>;
}

/** What an item is worth by itself, before what stands under it is counted. */
export interface Own {
  /** Null: facts are lacking. */
  points: Decimal | null;
  soFar: Decimal;
  isVeto?: boolean;
  steps: readonly Step[];
  lacks: readonly Said[];
}

export const factsOf = ({ facts }: Context, { id }: SchemeItem): readonly Fact[] =>
  facts.get(id) ?? [];

/** The fact of a measure; an item without measures has one, of no name. */
export const factOf = (context: Context, item: SchemeItem, part = ''): Fact | undefined =>
  factsOf(context, item).find((fact) => fact.part === part);

/** The fact of a measure, where it says anything. */
export function toldOf(
  context: Context,
  item: SchemeItem,
  part = '',
): (Fact & { value: string }) | null {
  const fact = factOf(context, item, part);
  return fact?.value === null || fact === undefined ? null : { ...fact, value: fact.value };
}

export const step = (said: Said, change: Decimal | null = null, reading: string | null = null) => ({
  said,
  change,
  reading,
});

/** To how many decimals points are rounded, where they do not end by themselves. */
export function decimalsFor({ scheme }: Context, item: SchemeItem): number {
  const chosen = readingFor(scheme, item, 'decimals')?.chosen ?? '';
  return /^\d$/u.test(chosen) ? Number(chosen) : 2;
}
