import type { ExportSpool } from './exporting/export-spool.ts';
import type { Lanes } from './answering/lanes.ts';
import { readingPool } from './loading/reading-pool.ts';
import type { AnswerStore } from './plugins/answer-store.ts';
import type { Reading, ReadingOfEach } from './plugins/metrics.ts';
import { readingsOfServers } from './servers-readings.ts';
import { databaseBytes, logBytes } from './store/database-size.ts';
import { writeQueueOf, type Db } from './store/database.ts';
import { sizeOfFrozen } from './store/frozen.ts';
import { latestLoad } from './store/loads.ts';

/** What the program says of itself beyond its answers: data, database, files that are read. */
export function readingsOf(db: Db, spool: Pick<ExportSpool, 'bytes'>): (Reading | ReadingOfEach)[] {
  return [
    ...writesOf(db),
    ...readingsOfServers(db),
    {
      name: 'tongbao_last_publication_timestamp_seconds',
      help: 'When what is published last changed: by a load, a publication or an undo.',
      read: async () => {
        const load = await latestOrNone(db);
        return load && Date.parse(load.loadedAt) / 1000;
      },
    },
    {
      name: 'tongbao_last_load_figures',
      help: 'How many figures the last load added or revised.',
      read: async () => (await latestOrNone(db))?.figures ?? null,
    },
    {
      name: 'tongbao_last_load_id',
      help: 'The number of the last load.',
      read: async () => (await latestOrNone(db))?.id ?? null,
    },
    {
      name: 'tongbao_database_bytes',
      help: 'Size of the database.',
      read: () => databaseBytes(db).catch(() => null),
    },
    {
      name: 'tongbao_database_wal_bytes',
      help: 'Size of the write-ahead log beside its file.',
      read: () => logBytes(db).catch(() => null),
    },
    {
      name: 'tongbao_frozen_bytes',
      help: 'How much room frozen exports take, with their rows.',
      read: () => sizeOfFrozen(db).catch(() => null),
    },
    {
      name: 'tongbao_spool_bytes',
      help: 'How much room exports take that were written and are kept for whoever asks again.',
      read: () => spool.bytes,
    },
    {
      name: 'tongbao_reading_children',
      help: 'Child processes that read files.',
      read: () => readingPool.counts().children,
    },
    {
      name: 'tongbao_reading_busy',
      help: 'Files that are being read.',
      read: () => readingPool.counts().busy,
    },
    {
      name: 'tongbao_reading_waiting',
      help: 'Files that wait to be read.',
      read: () => readingPool.counts().waiting,
    },
  ];
}

/** What is kept to be sent again, and how much that helps. */
export function readingsOfAnswers({ tally, bytes }: AnswerStore): Reading[] {
  return [
    {
      name: 'tongbao_kept_answer_hits_total',
      help: 'Answers that were sent as they were kept.',
      isCount: true,
      read: () => tally.hits,
    },
    {
      name: 'tongbao_kept_answer_misses_total',
      help: 'Answers that had to be worked out, and could then be kept.',
      isCount: true,
      read: () => tally.misses,
    },
    {
      name: 'tongbao_kept_answer_bytes',
      help: 'How much room kept answers take.',
      read: bytes,
    },
  ];
}

/** Of the threads that work answers out. */
export function readingsOfLanes(lanes: Lanes): Reading[] {
  return [
    {
      name: 'tongbao_answering_threads',
      help: 'Threads that work answers out.',
      read: () => lanes.counts().threads,
    },
    {
      name: 'tongbao_answering_waiting',
      help: 'Requests that a thread works on, or that wait for it.',
      read: () => lanes.counts().waiting,
    },
  ];
}

/** A database that one command has to itself has no queue: nothing waits there. */
function writesOf(db: Db): Reading[] {
  const given = () => writeQueueOf(db)?.given() ?? { turns: 0, waitedSeconds: 0 };
  return [
    {
      name: 'tongbao_write_waiting',
      help: 'Acts that wait for their turn to write.',
      read: () => writeQueueOf(db)?.length() ?? 0,
    },
    {
      name: 'tongbao_write_turns_total',
      help: 'Acts that had their turn to write.',
      isCount: true,
      read: () => given().turns,
    },
    {
      name: 'tongbao_write_wait_seconds_total',
      help: 'How long they waited for it, all together.',
      isCount: true,
      read: () => given().waitedSeconds,
    },
  ];
}

/** A database that is away must not take the other figures away; `/ready` says that it is. */
async function latestOrNone(db: Db) {
  return latestLoad(db).catch(() => null);
}
