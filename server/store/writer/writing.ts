import type { WriteQueue } from './write-queue.ts';
import type { Writer } from './writer.ts';

/** Looks after what is written into. */
export interface WriteWatch {
  /** Asked when an act begins, and before it is kept. @throws what keeps it from being written */
  require: () => void;
  /** What the database threw may say that it is damaged. */
  note: (error: unknown) => void;
}

/** By what a served database is written. */
export interface Writing {
  queue: Pick<WriteQueue, 'enter'>;
  writer: Writer;
}

/** For what looks after itself: a server of PostgreSQL. */
export const NO_WATCH: WriteWatch = { require: () => undefined, note: () => undefined };
