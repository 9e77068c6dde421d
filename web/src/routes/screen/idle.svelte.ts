const STILL_MS = 3_000;

/** Whether nobody is at the display: pointer and controls then leave the picture alone. */
export class Idle {
  isIdle = $state(true);
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** Somebody moves, taps or presses a key. */
  stir(): void {
    this.stop();
    this.isIdle = false;
    this.#timer = setTimeout(() => (this.isIdle = true), STILL_MS);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
