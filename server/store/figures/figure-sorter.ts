import { compareRows, putRow, WIDTH, type FigureRow } from './figure-rows.ts';
import { mergeRuns } from './merge-runs.ts';
import { runInFile, runInMemory, type SortedRun } from './sorted-run.ts';
import { SpillFile } from './spill-file.ts';

/** 9 MB of rows. */
const MOST_IN_MEMORY = 128 * 1024;
/** So many are written to the file at once. */
const WRITTEN_AT_ONCE = 8192;

/**
 * Sorts figures in the order of the table's key, however many there are: a buffer that is full is sorted and
 * written to a file, and what comes out is merged from there. Memory is that of the buffer.
 */
export class FigureSorter {
  readonly #folder: string;
  readonly #most: number;
  readonly #runs: SortedRun[] = [];
  #rows: Float64Array;
  #count = 0;
  #file: SpillFile | null = null;
  /** On the way to the file, the same for every buffer. */
  #written: Float64Array | null = null;

  /** @param folder for the file, should there be need of one */
  constructor(folder: string, most = MOST_IN_MEMORY) {
    this.#folder = folder;
    this.#most = most;
    this.#rows = new Float64Array(Math.min(most, 1024) * WIDTH);
  }

  add(row: FigureRow): void {
    if (this.#count === this.#most) this.#spill();
    if (this.#count * WIDTH === this.#rows.length) this.#grow();
    putRow(this.#rows, this.#count, row);
    this.#count += 1;
  }

  /** All that were added, in order and in portions of so many rows; each is overwritten by the next. */
  *sorted(portion?: number): Generator<{ rows: Float64Array; count: number }> {
    if (this.#file !== null) this.#spill();
    const runs = this.#file === null ? [runInMemory(this.#rows, this.#order())] : this.#runs;
    yield* mergeRuns(runs, portion);
  }

  close(): void {
    this.#file?.close();
    this.#file = null;
  }

  #grow(): void {
    const larger = new Float64Array(Math.min(this.#rows.length * 2, this.#most * WIDTH));
    larger.set(this.#rows);
    this.#rows = larger;
  }

  #order(): number[] {
    const order = Array.from({ length: this.#count }, (_, place) => place);
    return order.sort((a, b) => compareRows(this.#rows, a, this.#rows, b));
  }

  #spill(): void {
    this.#file ??= new SpillFile(this.#folder);
    const { length } = this.#file;
    const sorted = runInMemory(this.#rows, this.#order());
    const written = (this.#written ??= new Float64Array(
      Math.min(this.#most, WRITTEN_AT_ONCE) * WIDTH,
    ));
    for (let count = sorted.take(written); count > 0; count = sorted.take(written)) {
      this.#file.append(written.subarray(0, count * WIDTH));
    }
    this.#runs.push(runInFile(this.#file, length, this.#count));
    this.#count = 0;
  }
}
