import { PassThrough } from 'node:stream';
import { counted } from '#domain/said-names.ts';
import { Problem } from '#server/problem.ts';

/** Each keeps a connection open. */
export const MOST_LISTENERS = 200;
/** From one address, so that nobody holds all of them; a house may stand behind one. */
export const MOST_OF_ADDRESS = 20;
/** Proxies close what is silent, mostly after a minute. */
const HEARTBEAT_MS = 20_000;
/** What one who does not read may leave lying. */
const MOST_UNREAD = 64 * 1024;

/** The connections that are open for events. */
export class EventStreams {
  #streams = new Map<PassThrough, string>();
  #mostOfAddress: number;
  #heartbeat: NodeJS.Timeout | null = null;

  constructor(mostOfAddress = MOST_OF_ADDRESS) {
    this.#mostOfAddress = mostOfAddress;
  }

  /** @throws too-many-requests, too-many-listeners */
  open(address: string, onClose: () => void): PassThrough {
    const own = [...this.#streams.values()].filter((one) => one === address);
    if (own.length >= this.#mostOfAddress) {
      throw new Problem('too-many-requests', {
        zh: `这个地址已有 ${this.#mostOfAddress} 处在等发布的消息，不能再多。请关掉不用的大屏页面；确有更多大屏的，请管理这台机器的人放宽 LISTENERS_PER_ADDRESS。`,
        en: `This address has ${counted(this.#mostOfAddress, 'listener')} for publications, and may have no more. Close screens that are not used; if there are really more, ask whoever runs the machine to raise LISTENERS_PER_ADDRESS.`,
      });
    }
    if (this.#streams.size >= MOST_LISTENERS) {
      throw new Problem('too-many-listeners', {
        zh: `已有 ${MOST_LISTENERS} 处在等发布的消息，不能再多。请关掉不用的大屏页面，或稍后再连。`,
        en: `There are ${counted(MOST_LISTENERS, 'listener')} for publications, and may be no more. Close screens that are not used, or connect later.`,
      });
    }
    const stream = new PassThrough();
    this.#streams.set(stream, address);
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
    for (const stream of this.#streams.keys()) stream.end();
    this.#rest();
  }

  #beat(): void {
    for (const stream of this.#streams.keys()) write(stream, ': \n\n');
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
