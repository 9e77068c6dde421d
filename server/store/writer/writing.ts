import type { FileWatch } from '../file-watch.ts';
import type { WriteQueue } from './write-queue.ts';
import type { Writer } from './writer.ts';

/** By what a served database is written. */
export interface Writing {
  queue: Pick<WriteQueue, 'enter'>;
  watch: FileWatch;
  writer: Writer;
}
