import { tick } from 'svelte';

/** So many rows of the matrix are drawn in one go: the page answers in between. */
const ROWS = 3;

/**
 * Draws the matrix piece by piece under the league, which stands at once: its head, its rows, the legend. A
 * page that is come back to is drawn whole, for the browser to find the place where it was left.
 */
export class Steps {
  #step = $state(0);
  readonly #last: number;
  /** So many rows of the matrix. */
  readonly rows = $derived.by(() => (this.isBusy ? this.#step * ROWS : Infinity));
  readonly isBusy = $derived.by(() => this.#step <= this.#last);

  /** Of a matrix with so many rows; null: all at once. */
  constructor(rows: number | null) {
    this.#last = Math.ceil((rows ?? 0) / ROWS);
    if (rows === null) this.finish();
  }

  finish(): void {
    this.#step = this.#last + 1;
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

/** Whether the site is just being opened with this page: nothing is drawn yet. */
export function isOpening(): boolean {
  if (typeof document === 'undefined') return false;
  const [entry] = performance.getEntriesByType('navigation');
  return (
    entry instanceof PerformanceNavigationTiming &&
    entry.type === 'navigate' &&
    location.hash === '' &&
    document.visibilityState === 'visible' &&
    document.querySelector('#app > :not(script)') === null
  );
}
