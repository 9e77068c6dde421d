import { join } from 'node:path';
import type { Office } from './office.ts';
import shipped from './shipped.json' with { type: 'json' };

/** An act that is killed at any moment. */
export interface Act {
  name: string;
  /** The database that it begins with. */
  from: string;
  /** The command line; `out` is a file that is not there. */
  call: (out: string) => readonly string[];
  /** What it says when it is done; from then on it must have been done. */
  says: string;
  /** What it makes: another state of the database, or a file. */
  makes: 'state' | 'backup' | 'file';
}

export function actsOf(office: Office): readonly Act[] {
  return [
    {
      name: 'load',
      from: office.plain,
      call: () => ['load', office.table, '--release', '2019-06'],
      says: '完成：第 2 次导入',
      makes: 'state',
    },
    {
      name: 'publish',
      from: office.approved,
      call: () => ['release', 'publish', '2019-06', '--as', 'zhao'],
      says: '现在是“已发布”',
      makes: 'state',
    },
    {
      name: 'undo',
      from: office.loaded,
      call: () => ['release', 'undo', '2', '--note', '装错了', '--as', 'zhao'],
      says: '已撤销第 2 次导入',
      makes: 'state',
    },
    {
      name: 'publish, served',
      from: office.approved,
      call: () => ['proof/kills/served-act', 'publish'],
      says: '现在是 published',
      makes: 'state',
    },
    {
      name: 'undo, served',
      from: office.loaded,
      call: () => ['proof/kills/served-act', 'undo'],
      says: '已撤销 2',
      makes: 'state',
    },
    {
      name: 'freeze',
      from: office.loaded,
      call: () => ['proof/kills/freeze-once'],
      says: '已固定',
      makes: 'state',
    },
    {
      name: 'backup',
      from: office.loaded,
      call: (out) => ['backup', out],
      says: '核验相符',
      makes: 'backup',
    },
    {
      name: 'restore',
      from: office.loaded,
      call: () => ['restore', office.plain],
      says: '核验相符',
      makes: 'state',
    },
    {
      name: 'export',
      from: office.loaded,
      call: (out) => ['export', '--indicator', shipped.indicator, '--out', out],
      // It says nothing: its end does.
      says: '',
      makes: 'file',
    },
  ];
}

/** What may lie beside a database after a kill, and be deleted: the rest is nobody's. */
export const HARMLESS =
  /^(?:out|tongbao\.sqlite|tongbao\.before-restore-\w+\.sqlite)(?:\.frozen|\.spool|\.(?:part|restoring)-\d+(?:-journal|-wal|-shm)?)?$/u;

/** The files of one try: a database of its own, and what comes out. */
export function filesOf(folder: string): { database: string; out: string } {
  return { database: join(folder, 'tongbao.sqlite'), out: join(folder, 'out') };
}
