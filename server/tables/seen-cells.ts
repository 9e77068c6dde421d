/** Which cells had a row already. */
export interface SeenCells {
  /** False when the cell had one before. Periods go by small numbers. */
  add: (indicatorId: string, regionId: string, period: number) => boolean;
}

/** More periods than a file has. */
const MOST_PERIODS = 2 ** 20;
const FEWEST_BYTES = 64;

/** A bit for each region of an indicator over a period: there may be millions of cells. */
export function openSeenCells(): SeenCells {
  const indicators = new Map<string, number>();
  const regions = new Map<string, number>();
  const rows = new Map<number, Uint8Array>();
  // Neighbouring lines are mostly of one row.
  let last: { key: number; bits: Uint8Array } = { key: -1, bits: new Uint8Array() };
  let lastIndicator = { id: '', number: -1 };

  function bitsOf(key: number, region: number): Uint8Array {
    const known = key === last.key ? last.bits : rows.get(key);
    const bytes = (region >> 3) + 1;
    if (known && known.length >= bytes) return known;
    const bits = new Uint8Array(Math.max(FEWEST_BYTES, bytes * 2));
    if (known) bits.set(known);
    rows.set(key, bits);
    return bits;
  }

  return {
    add: (indicatorId, regionId, period) => {
      const region = numberIn(regions, regionId);
      if (lastIndicator.number < 0 || lastIndicator.id !== indicatorId) {
        lastIndicator = { id: indicatorId, number: numberIn(indicators, indicatorId) };
      }
      const key = lastIndicator.number * MOST_PERIODS + period;
      const bits = bitsOf(key, region);
      last = { key, bits };
      const [byte, bit] = [bits[region >> 3] ?? 0, 1 << (region & 7)];
      bits[region >> 3] = byte | bit;
      return (byte & bit) === 0;
    },
  };
}

function numberIn(known: Map<string, number>, id: string): number {
  const found = known.get(id);
  if (found !== undefined) return found;
  const number = known.size;
  known.set(id, number);
  return number;
}
