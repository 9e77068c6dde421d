/** Letters from `start` on are in this font. */
interface Run {
  start: number;
  font: number;
}

export interface RichString {
  text: string;
  runs: readonly Run[];
}

/**
 * The strings of an .xls, by their number, that are written in several fonts ([MS-XLS] 2.4.265, 2.5.293):
 * from the SST record and its CONTINUE records, over whose ends strings run.
 */
export function readRichStrings(segments: readonly Uint8Array[]): ReadonlyMap<number, RichString> {
  const reader = new SegmentReader(segments);
  const rich = new Map<number, RichString>();
  reader.number(4);
  const count = reader.number(4);
  for (let index = 0; index < count && !reader.isAtEnd; index += 1) {
    const length = reader.number(2);
    const flags = reader.number(1);
    const runCount = (flags & RICH) === 0 ? 0 : reader.number(2);
    const extraLength = (flags & PHONETIC) === 0 ? 0 : reader.number(4);
    const text = reader.letters(length, (flags & WIDE) !== 0);
    const runs = Array.from({ length: runCount }, () => ({
      start: reader.number(2),
      font: reader.number(2),
    }));
    reader.skip(extraLength);
    if (runs.length > 0) rich.set(index, { text, runs });
  }
  return rich;
}

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;

class SegmentReader {
  readonly #segments: readonly Uint8Array[];
  #segment = 0;
  #at = 0;

  constructor(segments: readonly Uint8Array[]) {
    this.#segments = segments;
  }

  get isAtEnd(): boolean {
    return this.#segment >= this.#segments.length;
  }

  /** Whether the next byte is the first of a segment behind the first. */
  #entersNext(): boolean {
    const length = this.#segments[this.#segment]?.length ?? 0;
    if (this.isAtEnd || this.#at < length) return false;
    this.#segment += 1;
    this.#at = 0;
    return !this.isAtEnd;
  }

  #byte(): number {
    this.#entersNext();
    const byte = this.#segments[this.#segment]?.[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  number(bytes: number): number {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) value += this.#byte() * 2 ** (8 * index);
    return value;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.isAtEnd; left -= 1) this.#byte();
  }

  /** Where letters run into the next segment, it begins by saying anew how wide they are. */
  letters(count: number, isWide: boolean): string {
    let wide = isWide;
    let text = '';
    for (let index = 0; index < count && !this.isAtEnd; index += 1) {
      if (this.#entersNext()) wide = (this.#byte() & WIDE) !== 0;
      text += String.fromCharCode(wide ? this.number(2) : this.#byte());
    }
    return text;
  }
}
