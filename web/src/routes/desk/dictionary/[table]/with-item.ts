/**
 * A list with one item more or less. A new one takes its place in `order`, where those before it stand so.
 * @example withItem(['a', 'c'], 'b', true, ['a', 'b', 'c']) // ['a', 'b', 'c']
 */
export function withItem(
  items: readonly string[],
  item: string,
  isIn: boolean,
  order: readonly string[],
): string[] {
  const others = items.filter((one) => one !== item);
  if (!isIn) return others;
  const before = new Set(order.slice(0, order.indexOf(item)));
  const at = others.findLastIndex((one) => before.has(one)) + 1;
  return [...others.slice(0, at), item, ...others.slice(at)];
}
