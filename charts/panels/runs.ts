type Place = readonly [number, number];

/**
 * Pieces of a line, which ends where a figure is missing and begins anew behind it.
 * @example runsOf([[0, 1], [1, 1], null, [3, 2]]) // [[[0, 1], [1, 1]], [[3, 2]]]
 */
export function runsOf(places: readonly (Place | null)[]): Place[][] {
  const runs: Place[][] = [[]];
  for (const place of places) {
    if (place) runs.at(-1)?.push(place);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
