import type { BookRegion, NameBook } from './name-book.ts';
import type { SaidRegion, Says } from './says.ts';

/**
 * The place whose parts a table compares, or which it is about alone: what 合计 stands for, and beside
 * which a wider place is a reference.
 */
export function wholeOf(says: readonly Says[], lines: Says, book: NameBook): BookRegion | null {
  const named = says.flatMap(({ region }) => region?.entry ?? []);
  const inside = Map.groupBy([...new Set(named)], ({ insideId }) => insideId);
  const unknown = new Set(unknownOf(says));
  const [most] = [...inside]
    .filter(([id, parts]) => id !== null && parts.length + unknown.size >= 2)
    .sort(([, a], [, b]) => b.length - a.length);
  const whole = book.regions.find(({ id }) => id === most?.[0]);
  if (whole !== undefined) return whole;
  const own = lines.region?.entry ?? null;
  if (own !== null) return own;
  const city = onlyCity(book);
  // 全国 | 全省 | 我市: the last is said without its name.
  const isSaid = says.some(
    ({ region }) =>
      region !== null && (region.entry === null ? region.total === 'total' : region.entry === city),
  );
  return (isSaid ? city : null) ?? innermost(named, book) ?? city;
}

/** 全国 | 全省 | 云汀市: the city, for it lies deepest. */
function innermost(named: readonly BookRegion[], book: NameBook): BookRegion | null {
  const own = named.filter(({ kind }) => kind !== 'wider');
  const depth = (region: BookRegion) =>
    book.regions.filter((other) => isWhole(other, region, book)).length;
  return own.reduce<BookRegion | null>(
    (deepest, one) => (deepest === null || depth(one) > depth(deepest) ? one : deepest),
    null,
  );
}

/** Of several cities of a province the one whose counties are known. */
function onlyCity({ regions }: NameBook): BookRegion | null {
  const cities = regions.filter(({ kind }) => kind === 'city');
  const own = cities.filter(({ id }) => regions.some(({ insideId }) => insideId === id));
  const [city, ...others] = cities.length > 1 ? own : cities;
  return others.length === 0 ? (city ?? null) : null;
}

/** Words that mean another place in every office's tables. */
export function isSum({ text, total }: SaidRegion): boolean {
  return total === 'total' || /^[全我本][市省县区州盟旗]$/u.test(text);
}

/** Of another place: not one of those that it names is known, so neither is what they come to. */
export function isOfOthers(says: readonly Says[], lines: Says): boolean {
  const isOwn = lines.region?.entry != null || says.some((one) => isKnownPart(one));
  return !isOwn && unknownOf(says).length > 0;
}

function isKnownPart({ region }: Says): boolean {
  return region?.entry != null && !isSum(region);
}

/** Names of places beside those that are known. */
function unknownOf(says: readonly Says[]): string[] {
  return says.flatMap(({ region }) => {
    const isPlace = region?.entry === null && !region.isWider && region.total === null;
    return isPlace && !isSum(region) ? [region.text] : [];
  });
}

/** Whether a place is wider than another: one that this lies in. */
export function isWhole(wider: BookRegion, inner: BookRegion, book: NameBook): boolean {
  let at = inner.insideId;
  for (let steps = 0; at !== null && steps < 5; steps += 1) {
    if (at === wider.id) return true;
    const next: string | null = book.regions.find(({ id }) => id === at)?.insideId ?? null;
    at = next;
  }
  return false;
}
