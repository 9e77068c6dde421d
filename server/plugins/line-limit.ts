const MINUTE = 60_000;
/** Whoever has more addresses than these is not told of by each. */
const MOST_ADDRESSES = 1_000;

/**
 * How many lines a minute may be written about one address, so that nobody fills the log. The last one
 * is told apart: what comes after it in that minute is not written.
 */
export function createLineLimit({ perMinute, now }: { perMinute: number; now: () => number }) {
  const counts = new Map<string, number>();
  let minute = 0;
  return {
    take(address: string): 'free' | 'last' | 'none' {
      const current = Math.floor(now() / MINUTE);
      if (current !== minute) counts.clear();
      minute = current;
      if (counts.size >= MOST_ADDRESSES && !counts.has(address)) return 'none';
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count < perMinute ? 'free' : count === perMinute ? 'last' : 'none';
    },
  };
}
