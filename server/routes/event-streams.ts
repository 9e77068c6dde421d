import { PassThrough } from 'node:stream';
import { Problem } from '#server/problem.ts';

/** Each keeps a connection open. */
export const MOST_LISTENERS = 200;
/** Proxies close what is silent, mostly after a minute. */
const HEARTBEAT_MS = 20_000;
/** What one who does not read may leave lying. */
const MOST_UNREAD = 64 * 1024;

/** The connections that are open for events. */
export class EventStreams {
  #streams = new Set<PassThrough>();
  #heartbeat: NodeJS.Timeout | null = null;

  /** @throws too-many-listeners */
  open(onClose: () => void): PassThrough {
    if (this.#streams.size >= MOST_LISTENERS) {
      throw new Problem(
        'too-many-listeners',
        `已有 ${MOST_LISTENERS} 处在等发布的消息，不能再多。请关掉不用的大屏页面，或稍后再连。`,
      );
    }
    const stream = new PassThrough();
    this.#streams.add(stream);
    this.#heartbeat ??= setInterval(() => this.#beat(), HEARTBEAT_MS).unref();
    stream.on('close', () => {
      this.#streams.delete(stream);
      if (this.#streams.size === 0) this.#rest();
      onClose();
    });
    return stream;
  }

  /** All of them end, so that the server can close. */
  close(): void {
    for (const stream of this.#streams) stream.end();
    this.#rest();
  }

  #beat(): void {
    for (const stream of this.#streams) write(stream, ': \n\n');
  }

  #rest(): void {
    if (this.#heartbeat) clearInterval(this.#heartbeat);
    this.#heartbeat = null;
  }
}

export function write(stream: PassThrough, text: string): void {
  if (stream.writableEnded) return;
  const unread = stream.readableLength + stream.writableLength;
  if (unread > MOST_UNREAD) stream.destroy();
  else stream.write(text);
}
