import type { PlanPlaceRef, PlanSpan } from '#server/schemas/plans.ts';

type Place = Pick<PlanPlaceRef, 'key' | 'name'>;

interface Asked {
  targets: readonly { places: readonly { asked: Pick<PlanSpan, 'first' | 'last'> | null }[] }[];
}

/** The period that is asked for first, as it may be typed; blank where none is. @example '2022-06' */
export function usualPeriod({ targets }: Asked): string {
  const asked = targets.flatMap(({ places }) => places).find((one) => one.asked !== null)?.asked;
  if (!asked) return '';
  const { first, last } = asked;
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return first.slice(0, 4);
  const isMonth = first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7);
  return isMonth ? first.slice(0, 7) : last;
}

/** What is typed, place by place; a blank is not told. */
export function toldOf(
  places: readonly Place[],
  typed: Readonly<Record<string, string>>,
): { place: string; value: string }[] {
  return places.flatMap(({ key, name }) => {
    const value = (typed[key] ?? '').trim();
    return value === '' ? [] : [{ place: name, value }];
  });
}

/**
 * Cells of a copied column, one a place from the first on; of lines that begin with a place's name, that
 * place's. Null: it is one cell, which is pasted as any text.
 * @example pastedFrom('12\n8', [昌江区, 珠山区]) // { changjiang: '12', zhushan: '8' }
 */
export function pastedFrom(text: string, places: readonly Place[]): Record<string, string> | null {
  const lines = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  if (rows.length === 1 && rows[0]?.length === 1) return null;
  const filled = rows.map(([first = '', second], index) => {
    const named = places.find(({ name }) => name === first);
    if (named && second !== undefined) return [named.key, second] as const;
    return [places[index]?.key ?? null, first] as const;
  });
  return Object.fromEntries(filled.flatMap(([key, cell]) => (key === null ? [] : [[key, cell]])));
}
