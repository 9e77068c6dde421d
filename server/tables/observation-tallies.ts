/** A rate that may be a fraction, and where it stands. */
export interface KeptRate {
  indicatorId: string;
  value: number;
  decimals: number;
  row: number;
  usualDecimals: number;
}

/** What is remembered of a million rates: those that may be fractions, of the others only how they look. */
export interface FractionTally {
  /** Null until there is one of 1 or more. */
  wholeDecimals: number | null;
  small: number;
  longer: KeptRate[];
}

export function openFractionTally(): FractionTally {
  return { wholeDecimals: null, small: 0, longer: [] };
}

/** Of an index's rows those that are too small for one: the first of them, and how many there are. */
export interface RateTally {
  row: number;
  text: string;
  count: number;
}
