import { setTimeout as sleep } from 'node:timers/promises';

/** An event as a browser's EventSource would hand it on. */
export interface ReceivedEvent {
  event: string;
  data: unknown;
  id: string;
}

/** Reads server-sent events as they come. */
export class EventStream {
  readonly response: Response;
  readonly events: ReceivedEvent[] = [];
  /** All that came, as it came. */
  text = '';
  hasEnded = false;
  #abort: AbortController;

  private constructor(response: Response, abort: AbortController) {
    this.response = response;
    this.#abort = abort;
    void this.#receive();
  }

  static async open(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
    const abort = new AbortController();
    return new EventStream(await fetch(url, { headers, signal: abort.signal }), abort);
  }

  /** Hangs up. */
  close(): void {
    this.#abort.abort();
  }

  /** The first so many events, once they have come. */
  async wait(count: number, withinMs = 20_000): Promise<ReceivedEvent[]> {
    const latest = Date.now() + withinMs;
    while (this.events.length < count) {
      if (Date.now() > latest) throw new Error(`${this.events.length} events came: ${this.text}`);
      await sleep(10);
    }
    return this.events;
  }

  async #receive(): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of this.response.body ?? []) {
        const text = decoder.decode(chunk, { stream: true });
        this.text += text;
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch {
      // Cut off, by `close` or by the server.
    }
    this.hasEnded = true;
  }

  #take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => {
        const [name = '', ...value] = line.split(': ');
        return [name, value.join(': ')];
      }),
    );
    const data = fields.get('data');
    if (data === undefined) return;
    const event = fields.get('event') ?? 'message';
    this.events.push({ event, data: JSON.parse(data), id: fields.get('id') ?? '' });
  }
}
