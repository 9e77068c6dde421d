import { tick } from 'svelte';

/** So many rows of the matrix are drawn in one go: a phone answers in between. */
const ROWS = 3;
/** Before the first of them: the sentences, and the head of the matrix. */
const BEFORE = 2;
/** After the last: the legend, the standings, both lists of gaps, what moved. */
const PARTS = 5;

/**
 * Draws the page that the site is opened with piece by piece: its head, the sentences, the matrix, then
 * what stands beside and under it. One that is come back to is drawn whole, for the browser to find the
 * place where it was left.
 */
export class Steps {
  readonly #rows: number;
  #step = $state(0);
  /** Of the matrix; null: before its head. */
  readonly rows = $derived.by(() => {
    if (this.parts > 0) return Infinity;
    return this.#step < BEFORE ? null : (this.#step - BEFORE) * ROWS;
  });
  /** The sentences above it. */
  readonly hasSentences = $derived.by(() => this.#step > 0);
  /** How many of the parts after the matrix. */
  readonly parts = $derived.by(() => this.#step - this.#last);
  readonly isBusy = $derived.by(() => this.#step < this.#last + PARTS);

  /** Of a matrix with so many rows; null: all at once. */
  constructor(rows: number | null) {
    this.#rows = rows ?? 0;
    if (rows === null || !isOpening()) this.finish();
  }

  get #last(): number {
    return BEFORE + Math.ceil(this.#rows / ROWS);
  }

  finish(): void {
    this.#step = this.#last + PARTS;
  }

  /** From the first paint on, a step between two paints. Gives the way to stop. */
  run(): () => void {
    let frame = 0;
    let timer = 0;
    const next = () => {
      frame = requestAnimationFrame(() => {
        timer = window.setTimeout(() => {
          this.#step += 1;
          void tick().then(() => {
            if (this.isBusy) next();
          });
        });
      });
    };
    if (this.isBusy) next();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }
}

function isOpening(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return (
    entry instanceof PerformanceNavigationTiming &&
    entry.type === 'navigate' &&
    location.hash === '' &&
    document.visibilityState === 'visible' &&
    // Nothing is drawn yet.
    document.querySelector('#app > :not(script)') === null
  );
}
