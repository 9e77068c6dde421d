import { stat } from 'node:fs/promises';
import SQLite from 'better-sqlite3';
import type { Database } from '#server/store/tables.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { figuresOf } from '../worlds/country.ts';
import { copyCountry } from '../worlds/worlds.ts';

/** What a figure takes on the disk: its row, and its share of all that stands beside it. */
export async function* measureSize(bench: Bench): AsyncGenerator<Figure> {
  const file = await copyCountry(bench);
  const figures = figuresOf(bench.sizes.country);
  const { size } = await stat(file);
  yield { what: 'an observation', unit: 'bytes', ours: bytesOf(file, 'observation') / figures };
  const note = '连同目标、来源和字典';
  yield { what: 'the file, of each observation', unit: 'bytes', ours: size / figures, note };
}

function bytesOf(file: string, table: keyof Database): number {
  const sqlite = new SQLite(file, { readonly: true });
  try {
    return Number(
      sqlite.prepare('select sum(pgsize) from dbstat where name = ?').pluck().get(table),
    );
  } finally {
    sqlite.close();
  }
}
