/** The question to sign in again, put once for all requests that wait for it. */
export class Renewal {
  isAsked = $state(false);
  #waiting: Promise<boolean> | null = null;
  #settle: ((isSignedIn: boolean) => void) | null = null;

  ask(): Promise<boolean> {
    this.isAsked = true;
    this.#waiting ??= new Promise((resolve) => {
      this.#settle = resolve;
    });
    return this.#waiting;
  }

  answer(isSignedIn: boolean): void {
    this.isAsked = false;
    this.#settle?.(isSignedIn);
    this.#waiting = null;
    this.#settle = null;
  }
}
