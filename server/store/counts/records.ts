/** What is kept under each of some names. */
export type Known<Kept> = ReadonlyMap<string, Kept>;

export interface Decision<Kept, Result> {
  /** What is kept from now on; null: nothing is, under that name. */
  kept: ReadonlyMap<string, Kept | null>;
  result: Result;
}

/**
 * Small records that count for all who serve one database. They are forgotten sooner or later, and stand
 * under hashes of their names: people type passwords where names belong.
 */
export interface Records<Kept> {
  /**
   * Reads what stands under these names and keeps what is decided of it, as one act: nobody else changes
   * it meanwhile. What `decide` throws leaves everything as it was.
   * @param decide may be asked more than once; told the time in milliseconds since 1970, by one clock for all
   */
  change: <Result>(
    names: readonly string[],
    now: Date,
    decide: (known: Known<Kept>, now: number) => Decision<Kept, Result>,
  ) => Promise<Result>;
}
