/** From when to when something is told. */
export interface Told {
  /** The months of the first and last releases. */
  first: string;
  last: string;
  /** The day on which the last is published: nothing is told later. */
  until: string;
}
