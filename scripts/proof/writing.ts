import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { appendAct } from '#server/store/acts.ts';
import { openDatabase, openServed, type Db } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { median } from '../bench/figure.ts';
import { loadAll } from '../bench/load-all.ts';
import {
  indicatorId,
  monthOf,
  periodOf,
  range,
  regionId,
  valueOf,
  type Country,
} from '../bench/worlds/country.ts';
import { loadCountry } from '../bench/worlds/load-country.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';

const [REGIONS, MONTHS] = [3000, 34];
const ROWS = 250_000;
const ROUNDS = 7;
const ACTS = 20;
/** Of one revision of an office. */
const FIGURES = 200;
const EVERY_MS = 5;
/** Nobody who reads waits longer for a load of any size. */
const MOST_MS = 1000;

/** What syncing at each commit costs, and how long a large load keeps those who read. */
export async function proveWriting({ count }: ProofOptions): Promise<ProofOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-writing-'));
  try {
    const costs = await syncCosts(folder);
    const rows = count ?? ROWS;
    const [alone, served] = [
      await longestWait(folder, rows, 'alone'),
      await longestWait(folder, rows, 'served'),
    ];
    return {
      lines: [
        ...costs,
        `  导入 ${rows} 行，一条连接：用时 ${seconds(alone.wholeMs)}，读者最多等 ${seconds(alone.waitMs)}`,
        `  导入 ${rows} 行，另一线程写：用时 ${seconds(served.wholeMs)}，读者最多等 ${seconds(served.waitMs)}（不超过 ${seconds(MOST_MS)}）`,
        `  等待之比 ${(served.waitMs / alone.waitMs).toFixed(3)}，用时之比 ${(served.wholeMs / alone.wholeMs).toFixed(2)}`,
      ],
      failures: served.waitMs <= MOST_MS ? 0 : 1,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same acts with and without, in turn; medians. */
async function syncCosts(folder: string): Promise<string[]> {
  const db = await openDatabase(join(folder, 'sync.sqlite'));
  await loadCountry(db, join(folder, 'world'), countryOf(1));
  const own = {
    act: new Map<string, number[]>([
      ['FULL', []],
      ['NORMAL', []],
    ]),
    load: new Map<string, number[]>([
      ['FULL', []],
      ['NORMAL', []],
    ]),
  };
  for (const round of range(ROUNDS)) {
    for (const mode of ['FULL', 'NORMAL']) {
      await sql`pragma synchronous = ${sql.raw(mode)}`.execute(db);
      const acts = await time(async () => {
        for (const _ of range(ACTS)) await signOut(db);
      });
      own.act.get(mode)?.push(acts / ACTS);
      const csv = await writeRows(folder, FIGURES, round * 2 + (mode === 'FULL' ? 0 : 1));
      own.load.get(mode)?.push(await time(() => loadAll(db, [csv])));
    }
  }
  await db.destroy();
  const describe = (name: string, { FULL, NORMAL }: { FULL: number; NORMAL: number }) =>
    `  ${name}：FULL ${FULL.toFixed(1)} ms，NORMAL ${NORMAL.toFixed(1)} ms，之比 ${(FULL / NORMAL).toFixed(2)}`;
  const medians = (of: ReadonlyMap<string, number[]>) => {
    return { FULL: median(of.get('FULL') ?? []), NORMAL: median(of.get('NORMAL') ?? []) };
  };
  return [
    describe('最小的一笔（一条日志）', medians(own.act)),
    describe(`一次导入（${FIGURES} 个数）`, medians(own.load)),
  ];
}

function signOut(db: Db): Promise<void> {
  return db.transaction().execute((trx) =>
    appendAct(trx, {
      at: new Date().toISOString(),
      by: 'proof',
      door: 'console',
      kind: 'sign-out',
      subject: 'account/proof',
      detail: {},
    }),
  );
}

async function longestWait(folder: string, rows: number, how: 'alone' | 'served') {
  const file = join(folder, `${how}.sqlite`);
  const prepared = await openDatabase(file);
  await loadCountry(prepared, join(folder, 'world'), countryOf(rows));
  await prepared.destroy();
  const csv = await writeRows(folder, rows, 0);
  const db = how === 'alone' ? await openDatabase(file) : await openServed(file);
  const state = { isDone: false, waitMs: 0 };
  const reading = (async () => {
    while (!state.isDone) {
      const before = performance.now();
      await setTimeout(EVERY_MS);
      await latestLoad(db);
      state.waitMs = Math.max(state.waitMs, performance.now() - before - EVERY_MS);
    }
  })();
  const wholeMs = await time(() => loadAll(db, [csv]));
  state.isDone = true;
  await reading;
  await db.destroy();
  return { wholeMs, waitMs: state.waitMs };
}

/** As many of the made-up figures, each `more` than the first time. */
async function writeRows(folder: string, rows: number, more: number): Promise<string> {
  const csv = join(folder, 'observations.csv');
  await pipeline(Readable.from(linesOf(rows, more)), createWriteStream(csv));
  return csv;
}

function* linesOf(rows: number, more: number): Generator<string> {
  yield 'release,indicator,region,period,value\n';
  let left = rows;
  for (const indicator of range(countryOf(rows).indicators)) {
    for (const month of range(MONTHS)) {
      const lines = range(Math.min(REGIONS, left)).map((region) => {
        const value = (valueOf(region, indicator, month) + more).toFixed(1);
        return `${monthOf(month)},${indicatorId(indicator)},${regionId(region)},${periodOf(month)},${value}\n`;
      });
      left -= lines.length;
      yield lines.join('');
    }
  }
}

function countryOf(rows: number): Country {
  return { regions: REGIONS, months: MONTHS, indicators: Math.ceil(rows / (MONTHS * REGIONS)) };
}

/** Milliseconds that some work takes. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
