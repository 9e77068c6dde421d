import type { Streams } from '#server/schemas/api/contract.ts';
import { streamAddress } from '#lib/url/addresses.ts';

type Told = Streams['/events'];

export interface Listener {
  /** The line stands, for the first time or again: what was missed may have to be read anew. */
  opened: () => void;
  /** Something was published, revised or taken back. */
  published: (what: Told['published']) => void;
  /** The line is cut; it is tried again until `stop`. */
  lost: () => void;
}

const FIRST_WAIT_MS = 3_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Listens for what is published. A browser comes back by itself after a line was cut, but not after a
 * refusal, such as when too many listen: that is done here, each time a little later. Gives the way to stop.
 */
export function listenForPublications({ opened, published, lost }: Listener): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitMs = FIRST_WAIT_MS;

  function open(): void {
    const current = new EventSource(streamAddress('/events'));
    source = current;
    current.addEventListener('open', () => {
      waitMs = FIRST_WAIT_MS;
      opened();
    });
    hear(current, 'published', published);
    current.addEventListener('error', () => {
      lost();
      if (current.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    });
  }

  open();
  return () => {
    source?.close();
    if (timer) clearTimeout(timer);
  };
}

/** The API and the pages are of one version, and its messages are held to their schemas by its tests. */
function hear<Event extends keyof Told>(
  source: EventSource,
  event: Event,
  tell: (what: Told[Event]) => void,
): void {
  source.addEventListener(event, ({ data }: MessageEvent<string>) => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
    tell(JSON.parse(data) as Told[Event]);
  });
}
