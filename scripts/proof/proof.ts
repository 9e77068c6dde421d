export interface ProofOptions {
  seed: number;
  /** How many to try; null: as many as the part thinks fit. */
  count: number | null;
  /** Called by what takes long with what it has tried so far. */
  tell: (lines: readonly string[]) => void;
}

export interface ProofOutcome {
  /** What is printed: counts, and each case that does not hold. */
  lines: readonly string[];
  failures: number;
}
