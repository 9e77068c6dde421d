import { flushSync } from 'svelte';

/** Whether the page is on its way to paper, for what is laid out anew there. Made as a component is. */
export class Printing {
  isOn = $state(false);

  constructor() {
    // What is printed is what stands on the page when the event ends.
    const turn = (isOn: boolean) => () => {
      flushSync(() => (this.isOn = isOn));
    };
    $effect(() => {
      const listening = new AbortController();
      const { signal } = listening;
      window.addEventListener('beforeprint', turn(true), { signal });
      window.addEventListener('afterprint', turn(false), { signal });
      return () => listening.abort();
    });
  }
}
