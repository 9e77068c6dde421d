import { statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { openReading } from './connection.ts';

/** Watches whether a file that is open still holds what was written; what was found damaged stays so. */
export interface Soundness {
  /** What SQLite threw may say that it does not. */
  note: (error: unknown) => void;
  isSound: () => boolean;
}

/**
 * SQLite writes on into a file that was cut off, as long as the pages it needs stand in the log. Only
 * VACUUM makes a file shorter, and then the database has fewer pages too; what is shorter than it was
 * and than its pages is gone through, once, before it is called damaged.
 * @param reader an open connection to the file, on which no query is under way
 */
export function watchSoundness(file: string, reader: SQLite.Database): Soundness {
  let isDamaged = false;
  let bytesSeen = sizeOf(file);
  const note = (error: unknown) => {
    if (isOfDamage(error)) isDamaged = true;
  };
  const isSound = () => {
    if (isDamaged) return false;
    try {
      const least = Math.min(bytesSeen, bytesOfPages(reader));
      const bytes = sizeOf(file);
      if (bytes < least && !isWhole(file)) isDamaged = true;
      else bytesSeen = bytes;
    } catch (error) {
      note(error);
    }
    return !isDamaged;
  };
  return { note, isSound };
}

/** Not opened to be measured: to close it would take SQLite's locks away. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function bytesOfPages(reader: SQLite.Database): number {
  const pages = reader.pragma('page_count', { simple: true });
  return Number(pages) * Number(reader.pragma('page_size', { simple: true }));
}

/** By a connection of its own, which has nothing of the file in its memory yet. */
function isWhole(file: string): boolean {
  const fresh = openReading(file);
  try {
    return fresh.pragma('quick_check(1)', { simple: true }) === 'ok';
  } finally {
    fresh.close();
  }
}

function isOfDamage(error: unknown): boolean {
  if (!(error instanceof SQLite.SqliteError)) return false;
  return error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB';
}
