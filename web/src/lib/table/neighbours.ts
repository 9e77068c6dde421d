/** The ones before and after in a list; null at its ends, or when it is not in the list. */
export function neighboursOf<Item extends { id: string }>(
  items: readonly Item[],
  id: string,
): { previous: Item | null; next: Item | null } {
  const place = items.findIndex((item) => item.id === id);
  if (place === -1) return { previous: null, next: null };
  return { previous: items[place - 1] ?? null, next: items[place + 1] ?? null };
}
