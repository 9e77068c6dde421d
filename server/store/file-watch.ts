import SQLite from 'better-sqlite3';
import { placeOf } from './in-place.ts';
import { watchSoundness, type Soundness } from './soundness.ts';
import type { WriteWatch } from './writer/writing.ts';

/** Why nothing more may be written into a file that is open. */
export type FileFault = 'moved' | 'damaged';

/** Watches over the file that a server has open. */
export interface FileWatch extends WriteWatch {
  /** To be called once the file was read. @param reader no query is under way on it when asked */
  begin: (reader: SQLite.Database) => void;
  fault: () => FileFault | null;
}

export function createFileWatch(file: string): FileWatch {
  let watched: { isKept: () => boolean; soundness: Soundness } | null = null;
  const fault = (): FileFault | null => {
    if (!watched) return null;
    // What lies there instead says nothing of what is open.
    if (!watched.isKept()) return 'moved';
    return watched.soundness.isSound() ? null : 'damaged';
  };
  return {
    begin: (reader) => {
      watched = { ...placeOf(file), soundness: watchSoundness(file, reader) };
    },
    note: (error) => watched?.soundness.note(error),
    fault,
    require: () => {
      const found = fault();
      if (found !== null) throw new SQLite.SqliteError(...SAID[found]);
    },
  };
}

const SAID: Readonly<Record<FileFault, [message: string, code: string]>> = {
  moved: ['the file or its log was deleted, moved or replaced', 'SQLITE_READONLY_DBMOVED'],
  damaged: ['the file is damaged', 'SQLITE_CORRUPT'],
};
