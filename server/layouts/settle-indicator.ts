import type { SeenKind } from '#domain/layout/seen-figure.ts';
import { foldName } from '#domain/fold.ts';
import { parseUnit, PERCENT } from '#domain/unit.ts';
import type { BookIndicator, NameBook } from './name-book.ts';
import type { SaidName } from './says.ts';
import { basisOfIndex, isAlike } from './settle-unit.ts';

export interface SettledName {
  /** As printed. */
  name: string;
  parent: string | null;
  place: SaidName;
  /** All indicators that are called so, whatever their unit. */
  namesakes: readonly BookIndicator[];
}

/**
 * The name of a figure's indicator out of what its heads say, the innermost first: with what stands over
 * it where that is known (规上工业 › 净增, 工业 › 用电量), else alone, as it is printed.
 */
export function settleName(names: readonly SaidName[], book: NameBook): SettledName | null {
  const [inner, ...outer] = names;
  if (inner === undefined) return null;
  const own = book.indicatorsNamed(inner.name);
  const parent = inner.parent ?? outer[0]?.name ?? null;
  for (const over of outer) {
    const name = joinNames(over.name, inner.name, book);
    if (name !== null)
      return { name, parent: null, place: inner, namesakes: book.indicatorsNamed(name) };
  }
  return { name: inner.name, parent, place: inner, namesakes: own };
}

/** A name that is known of two together, whichever stands first; null: none is. */
export function joinNames(over: string, inner: string, book: NameBook): string | null {
  const names = [`${over}${inner}`, `${inner}${over}`].flatMap((joined) => [
    joined,
    `${joined}入库企业数`,
    `${joined}企业数`,
  ]);
  return names.find((one) => book.indicatorsNamed(one).length > 0) ?? null;
}

/** Of the indicators of one name those that the unit and the kind of a figure leave. */
export function fitting(
  namesakes: readonly BookIndicator[],
  {
    kind,
    of,
    unit,
    basis,
  }: { kind: SeenKind | null; of: SeenKind | null; unit: string | null; basis: string | null },
): readonly BookIndicator[] {
  const ranked = kind === 'rank' ? of : kind;
  const isRate = ranked === 'growth' || (kind === 'target' && of === 'growth');
  const isAmount = ranked === 'level' || ranked === 'lastYear';
  // 完成 says little: an amount, or a rate, as long as nobody says in which unit.
  if (unit === null && kind !== 'rank' && !isRate) return namesakes;
  const left = namesakes.filter((one) => {
    if (isRate) return parseUnit(one.unit)?.base === PERCENT;
    if (isAmount && one.measure === 'rate') return false;
    return kind === 'rank' || unit === null || isAlike(one.unit, unit);
  });
  if (left.length <= 1) return left;
  const same = left.filter((one) => unit !== null && foldName(one.unit) === foldName(unit));
  if (same.length === 1) return same;
  const based = left.filter(
    ({ name, unit: own }) => basis !== null && basisOf(name, own) === basis,
  );
  return based.length === 1 ? based : left;
}

function basisOf(name: string, unit: string): string | null {
  const named = /环比|同比|累计/u.exec(name)?.[0];
  return named ?? basisOfIndex(unit);
}
