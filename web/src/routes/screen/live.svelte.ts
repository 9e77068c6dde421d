import { listenForPublications } from '#lib/api/events.ts';
import { readScreenData, type ScreenData } from './screen-data.ts';

/** A short break, as when the server starts anew, is not spoken of. */
const GRACE_MS = 5_000;
/** A line that died in silence is noticed by asking: most of it is answered with “not changed”. */
const ASK_AGAIN_MS = 60_000;

/** The figures on the wall, read anew whenever something is published. */
export class Live {
  data: ScreenData;
  isLost = $state(false);

  #asked: () => string | null;
  #grace: ReturnType<typeof setTimeout> | null = null;

  constructor(data: ScreenData, asked: () => string | null) {
    this.data = $state.raw(data);
    this.#asked = asked;
  }

  /** Gives the way to stop. */
  start(): () => void {
    const stopListening = listenForPublications({
      opened: () => void this.read(),
      published: () => void this.read(),
      lost: () => {
        this.#doubt();
      },
    });
    const timer = setInterval(() => void this.read(), ASK_AGAIN_MS);
    return () => {
      stopListening();
      clearInterval(timer);
      this.#trust();
    };
  }

  /** Until the new ones have come the old ones stay, so that nothing flashes. */
  async read(): Promise<void> {
    try {
      this.data = await readScreenData(fetch, this.#asked());
      this.#trust();
    } catch {
      this.#doubt();
    }
  }

  #doubt(): void {
    this.#grace ??= setTimeout(() => (this.isLost = true), GRACE_MS);
  }

  #trust(): void {
    if (this.#grace) clearTimeout(this.#grace);
    this.#grace = null;
    this.isLost = false;
  }
}
