export interface Segment {
  text: string;
  /** A count of what falls short. */
  isUnmet: boolean;
}

/** A stretch of the sentence that should not be broken between two lines. */
export type Clause = Segment[];

export const plain = (text: string): Segment => ({ text, isUnmet: false });

export const short = (text: string): Segment => ({ text, isUnmet: true });
