import type { Trend } from '#server/schemas/trends.ts';
import { round } from './shapes.ts';

/** What the ends of a scale are multiples of. */
const STEPS = [100, 50, 10, 5, 1, 0.5];
const SLACK = 1e-9;

/**
 * From round number to round number over all figures and targets of some lines.
 * @example scaleOver(trends) // { min: 6, max: 16 }
 */
export function scaleOver(trends: readonly Pick<Trend, 'points'>[]): { min: number; max: number } {
  const figures = trends
    .flatMap(({ points }) => points)
    .flatMap(({ value, target }) => [value, target?.low ?? null, target?.high ?? null])
    .filter((figure) => figure !== null);
  if (figures.length === 0) return { min: 0, max: 1 };
  const [min, max] = [Math.min(...figures), Math.max(...figures)];
  const step = STEPS.find((one) => (max - min) / one >= 4) ?? 0.1;
  // 8.1 / 0.1 is a little less than 81.
  const [from, to] = [Math.floor(min / step + SLACK), Math.ceil(max / step - SLACK)];
  // In whole steps, so that no error adds up; adding 0 turns −0 into 0.
  return { min: round(from * step) + 0, max: round((to > from ? to : to + 1) * step) + 0 };
}

/**
 * Places along an edge, moved as little as keeps them apart, in the order they were given.
 * @example spread([10, 12, 40], 8) // [7, 15, 40]
 */
export function spread(places: readonly number[], apart: number): number[] {
  const order = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  // Clusters of places that touch, each about the middle of what it holds.
  const clusters: { middle: number; members: number[] }[] = [];
  for (const at of order) {
    let cluster = { middle: places[at] ?? 0, members: [at] };
    for (let before = clusters.at(-1); before; before = clusters.at(-1)) {
      const room = ((before.members.length + cluster.members.length) * apart) / 2;
      if (cluster.middle - before.middle >= room) break;
      const members = [...before.members, ...cluster.members];
      const sum = members.reduce((total, one) => total + (places[one] ?? 0), 0);
      cluster = { middle: sum / members.length, members };
      clusters.pop();
    }
    clusters.push(cluster);
  }
  const moved = [...places];
  for (const { middle, members } of clusters) {
    const start = middle - ((members.length - 1) * apart) / 2;
    for (const [index, at] of members.entries()) moved[at] = start + index * apart;
  }
  return moved;
}
