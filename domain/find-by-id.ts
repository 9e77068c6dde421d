/** Where in a list each id stands: worked out once for a list, as long as it is there. */
const known = new WeakMap<readonly { id: string }[], ReadonlyMap<string, number>>();

/**
 * The one of a list that has an id, however often it is asked: for lists that stay as they are, as
 * those of a dictionary do. Of two with one id the first.
 * @example findById(dictionary.regions, 'leping')?.name // '乐平市'
 */
export function findById<T extends { id: string }>(
  list: readonly T[],
  id: string | null | undefined,
): T | undefined {
  const place = placeById(list, id ?? '');
  return place === undefined ? undefined : list[place];
}

/** Where in the list it stands. */
export function placeById(list: readonly { id: string }[], id: string): number | undefined {
  return placesOf(list).get(id);
}

function placesOf(list: readonly { id: string }[]): ReadonlyMap<string, number> {
  const found = known.get(list);
  if (found) return found;
  const places = new Map<string, number>();
  for (const [place, { id }] of list.entries()) if (!places.has(id)) places.set(id, place);
  known.set(list, places);
  return places;
}
