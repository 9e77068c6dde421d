export interface ProofOptions {
  seed: number;
  /** How many to try; null: as many as the part thinks fit. */
  count: number | null;
}

export interface ProofOutcome {
  /** What is printed: counts, and each case that does not hold. */
  lines: readonly string[];
  failures: number;
}
