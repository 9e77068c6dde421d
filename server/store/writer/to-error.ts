import SQLite from 'better-sqlite3';
import { DamagedColumn } from '../damaged-column.ts';
import { PostgresError } from '../engine/postgres-error.ts';
import type { Fault } from './messages.ts';

/** The error that was thrown, of its kind where anybody tells it from others: what the database threw, and damage. */
export function toError({ name, message, code, stack }: Fault): Error {
  return Object.assign(errorNamed(name, message, code), stack !== '' && { stack });
}

function errorNamed(name: string, message: string, code: string): Error {
  switch (name) {
    case 'SqliteError':
      return new SQLite.SqliteError(message, code);
    case 'PostgresError':
      return new PostgresError(message, code);
    case 'DamagedColumn':
      return new DamagedColumn(message);
    default:
      return new Error(message);
  }
}
