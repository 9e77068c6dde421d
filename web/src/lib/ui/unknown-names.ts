import { nearestNamed } from '#domain/nearest-names.ts';

/** A name of an address that nothing goes by. */
export interface UnknownName {
  /** What it should be the name of: 责任单位. */
  noun: string;
  asked: string;
  /** What is called most like it, with it in the place of the unknown one; null: nothing is like it. */
  nearest: { name: string; href: string } | null;
  /** The page without it. */
  without: string;
}

interface Known {
  key: string;
  name: string;
}

/**
 * What of an address is unknown; null: it asks for nothing, or for what there is.
 * @example unknownName('市财正局', { noun: '责任单位', known: units, hrefOf })?.nearest?.name // '市财政局'
 */
export function unknownName(
  asked: string | null,
  {
    noun,
    known,
    hrefOf,
  }: { noun: string; known: readonly Known[]; hrefOf: (key: string | null) => string },
): UnknownName | null {
  if (asked === null || known.some(({ key }) => key === asked)) return null;
  const [nearest] = nearestNamed(asked, known, ({ key, name }) => [key, name]);
  return {
    noun,
    asked,
    nearest: nearest ? { name: nearest.name, href: hrefOf(nearest.key) } : null,
    without: hrefOf(null),
  };
}
