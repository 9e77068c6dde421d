import { closeSync, constants, copyFileSync, existsSync, mkdtempSync, openSync } from 'node:fs';
import { readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import { Refusal } from '#domain/refusal.ts';
import { openReading, openSingle } from './connection.ts';
import { requireDatabase } from './database-file.ts';
import { storeFaultOf } from './store-faults.ts';

/** A connection that changes nothing, neither the file nor what lies beside it. */
export interface Looking {
  sqlite: SQLite.Database;
  /** Closes it, and takes away the copy where there is one. */
  close: () => void;
}

/**
 * Opens a database to look at it. Beside a process that has it open the file itself is read, by SQLite's
 * locks; where nobody has, opening it would leave its log and index there, so a copy is read.
 * @throws NoDatabase; SqliteError when it is none or damaged
 */
export function openLooking(file: string): Looking {
  requireDatabase(file);
  if (existsSync(`${file}-journal`)) return lookAtCopy(file);
  if (!keepsLog(file)) return look(file);
  if (!existsSync(`${file}-wal`)) return lookAtCopy(file);
  try {
    return look(file);
  } catch (error) {
    // Nor may its index be made here: whoever looks may not write in the folder.
    if (storeFaultOf(error) === 'damaged') throw error;
    return lookAtCopy(file);
  }
}

function look(file: string): Looking {
  const sqlite = openReading(file);
  try {
    // Opening says nothing yet of what can be read.
    sqlite.prepare('select count(*) from sqlite_schema').get();
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return { sqlite, close: () => void sqlite.close() };
}

function lookAtCopy(file: string): Looking {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-look-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const copy = join(folder, 'copy.sqlite');
    copyStill(file, copy);
    // What was half done before a kill is taken back first, which a connection that reads can't.
    if (existsSync(`${copy}-journal`)) takeBack(copy);
    const { sqlite, close } = look(copy);
    return {
      sqlite,
      close: () => {
        close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function takeBack(copy: string): void {
  const sqlite = openSingle(copy);
  sqlite.prepare('select count(*) from sqlite_schema').get();
  sqlite.close();
}

const MOST_TRIES = 5;

/** The file with its log, as both were at one moment: anew where somebody wrote meanwhile. */
function copyStill(file: string, copy: string): void {
  for (let tries = 1; ; tries += 1) {
    const before = stamp(file);
    copyFileSync(file, copy, constants.COPYFILE_FICLONE);
    for (const ending of ['-wal', '-journal']) {
      rmSync(`${copy}${ending}`, { force: true });
      if (existsSync(`${file}${ending}`)) copyFileSync(`${file}${ending}`, `${copy}${ending}`);
    }
    if (stamp(file) === before) return;
    if (tries === MOST_TRIES) {
      throw new Refusal(`数据库正在被写入，读不到完整的一份：${file}。请稍后再试。`);
    }
  }
}

function stamp(file: string): string {
  return [file, `${file}-wal`, `${file}-journal`]
    .map((one) => statSync(one, { bigint: true, throwIfNoEntry: false }))
    .map((found) => (found ? `${found.ino} ${found.size} ${found.mtimeNs}` : 'none'))
    .join(', ');
}

/** Byte 18 of a database says 2 when its changes go to a log first. docs: sqlite.org/fileformat2.html */
function keepsLog(file: string): boolean {
  const bytes = Buffer.alloc(20);
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, bytes, 0, 20, 0) === 20 && bytes[18] === 2;
  } finally {
    closeSync(handle);
  }
}
