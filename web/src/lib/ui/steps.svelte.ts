import { tick } from 'svelte';

/**
 * Draws the rows of a table piece by piece under what stands at once; the page answers in between. A page that
 * is come back to is drawn whole, for the browser to find the place where it was left.
 */
export class Steps {
  #step = $state(0);
  readonly #last: number;
  readonly #atATime: number;
  /** So many are drawn. */
  readonly rows = $derived.by(() => (this.isBusy ? this.#step * this.#atATime : Infinity));
  readonly isBusy = $derived.by(() => this.#step <= this.#last);

  /** Of a table with so many rows; null: all at once. */
  constructor(rows: number | null, atATime: number) {
    this.#atATime = atATime;
    this.#last = Math.ceil((rows ?? 0) / atATime);
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
