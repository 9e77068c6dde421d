interface Named {
  id: string;
  name: string;
}

/**
 * Whom ranks do not wait for, by name; an id that the dictionary no longer has stays.
 * @example nameWithout(['gdp/gaoxin'], regions, indicators) // ['地区生产总值/高新区']
 */
export function nameWithout(
  entries: readonly string[],
  regions: readonly Named[],
  indicators: readonly Named[],
): string[] {
  const nameOf = (all: readonly Named[], id: string) =>
    all.find((one) => one.id === id)?.name ?? id;
  return entries.map((entry) => {
    const [region = '', ...indicator] = entry.split('/').reverse();
    return [...indicator.map((id) => nameOf(indicators, id)), nameOf(regions, region)].join('/');
  });
}
