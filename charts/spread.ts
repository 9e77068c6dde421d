interface Cluster {
  middle: number;
  members: number[];
}

/**
 * Places along an edge, moved as little as keeps them apart and on the edge, in the order they were given.
 * @example spread([10, 12, 40], { apart: 8, from: 0, to: 100 }) // [7, 15, 40]
 */
export function spread(
  places: readonly number[],
  { apart, from, to }: { apart: number; from: number; to: number },
): number[] {
  const order = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const halfOf = (members: readonly number[]) => ((members.length - 1) * apart) / 2;
  const about = (members: number[]): Cluster => {
    const half = halfOf(members);
    const mean = members.reduce((sum, one) => sum + (places[one] ?? 0), 0) / members.length;
    return { middle: Math.max(from + half, Math.min(to - half, mean)), members };
  };
  // Clusters of places that touch, each about the middle of what it holds.
  const clusters: Cluster[] = [];
  for (const at of order) {
    let cluster = about([at]);
    for (let before = clusters.at(-1); before; before = clusters.at(-1)) {
      const room = ((before.members.length + cluster.members.length) * apart) / 2;
      if (cluster.middle - before.middle >= room) break;
      cluster = about([...before.members, ...cluster.members]);
      clusters.pop();
    }
    clusters.push(cluster);
  }
  const moved = [...places];
  for (const { middle, members } of clusters) {
    const start = middle - halfOf(members);
    for (const [index, at] of members.entries()) moved[at] = start + index * apart;
  }
  return moved;
}
