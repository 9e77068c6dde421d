/** A text that is read piece by piece, from its beginning each time that it is asked for. */
export interface LongText {
  /** Its beginning, or all of it: enough to recognise what it is and how its cells are separated. */
  head: string;
  pieces: () => Iterable<string>;
}

/** One that is in memory anyway. */
export function longTextOf(text: string): LongText {
  return { head: text, pieces: () => [text] };
}
