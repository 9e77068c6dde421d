import { openRandom } from '#server/demo/random.ts';
import { orProblem, readingPool } from '#server/loading/reading-pool.ts';
import { readTable } from '#server/tables/read-table.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';
import { FORMS, shippedTables, writeAs, type Form, type ShippedTable } from './shipped-tables.ts';

const COPIES = 2000;
/** The pool takes them side by side. */
const AT_ONCE = 4;

/** What one copy came to, against the whole file. */
interface Reading {
  /** All that was read, as text; null: nothing. */
  content: string | null;
  /** Rows of figures that the table has; 0: no table. */
  rows: number;
  problems: readonly TableProblem[];
  /** The limit that ended it. */
  stop: string | null;
}

interface Tally {
  copies: number;
  same: number;
  told: number;
  /** Read otherwise than the whole file, without a word. */
  silent: string[];
  /** A table that is no longer one, or lost rows, without a word. */
  lost: string[];
  stopped: string[];
  slowestMs: number;
}

/** Copies of the shipped tables with one byte changed: what is read otherwise must be told. */
export async function proveMutations({ seed, count }: ProofOptions): Promise<ProofOutcome> {
  const tables = await shippedTables();
  const lines: string[] = [];
  let failures = 0;
  for (const { ending, isChecked } of FORMS) {
    const tally = newTally();
    for (const table of tables) {
      await tryTable(table, ending, { copies: count ?? COPIES, seed }, tally);
    }
    const { copies, same, told, silent, lost, stopped, slowestMs } = tally;
    const bad = [...(isChecked ? silent : lost), ...stopped];
    failures += bad.length;
    lines.push(
      `  .${ending.padEnd(5)}${copies} 份：读得一样 ${same}，说出 ${told}，读得不同而未说 ${silent.length}，丢表丢行而未说 ${lost.length}，超出限度 ${stopped.length}，最慢 ${Math.round(slowestMs)} 毫秒`,
      ...bad.slice(0, 10).map((one) => `    ${one}`),
    );
  }
  readingPool.close();
  return { lines, failures };
}

function newTally(): Tally {
  return { copies: 0, same: 0, told: 0, silent: [], lost: [], stopped: [], slowestMs: 0 };
}

async function tryTable(
  table: ShippedTable,
  form: Form,
  { copies, seed }: { copies: number; seed: number },
  tally: Tally,
): Promise<void> {
  const bytes = await writeAs(table, form);
  const whole = await read(table, form, bytes);
  const random = openRandom('proof', 'mutations', seed, table.name, form);
  const changes = Array.from({ length: copies }, () => ({
    at: Math.floor(random.next() * bytes.length),
    by: 1 + Math.floor(random.next() * 255),
  }));
  const next = changes.values();
  const work = async () => {
    for (const { at, by } of next) {
      const copy = new Uint8Array(bytes);
      copy[at] = (copy[at] ?? 0) ^ by;
      const start = performance.now();
      const found = await read(table, form, copy);
      tally.slowestMs = Math.max(tally.slowestMs, performance.now() - start);
      count(tally, whole, found, `${table.name} .${form} 第 ${at} 字节异或 ${by}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function count(tally: Tally, whole: Reading, found: Reading, name: string): void {
  tally.copies += 1;
  const known = new Set(whole.problems.map(wordsOf));
  const isTold = found.problems.some((one) => !known.has(wordsOf(one)));
  if (found.stop !== null) tally.stopped.push(`${name}：${found.stop}`);
  else if (isTold) tally.told += 1;
  else if (found.content === whole.content) tally.same += 1;
  else {
    tally.silent.push(name);
    if (found.content === null || found.rows < whole.rows) tally.lost.push(name);
  }
}

function wordsOf({ code, row, column, found }: TableProblem): string {
  return JSON.stringify([code, row, column, found]);
}

async function read({ context }: ShippedTable, form: Form, bytes: Uint8Array): Promise<Reading> {
  const file = `表.${form}`;
  if (form === 'docx') {
    const outcome = await orProblem(file, readingPool.run('draft', { file, bytes, kind: form }));
    if ('problem' in outcome) return stopped(outcome.problem);
    const { text, problems } = outcome.value;
    return { content: text, rows: text?.split('\n').length ?? 0, problems, stop: null };
  }
  const outcome = await orProblem(file, readingPool.run('content', { file, bytes }));
  if ('problem' in outcome) return stopped(outcome.problem);
  const { grids, problems } = outcome.value;
  const tables = grids.map((grid) => readTable(grid, context));
  return {
    content: grids.length === 0 ? null : JSON.stringify(grids),
    rows: tables.reduce((sum, { table }) => sum + countRows(table), 0),
    problems: [...problems, ...tables.flatMap((one) => one.problems)],
    stop: null,
  };
}

function stopped(problem: TableProblem): Reading {
  return { content: null, rows: 0, problems: [problem], stop: problem.found };
}

/** Lists of a table: rows, targets or figures, whatever its kind has. */
function countRows(table: object | null): number {
  if (table === null) return 0;
  return Object.values(table).reduce<number>(
    (most, value) => (Array.isArray(value) ? Math.max(most, value.length) : most),
    0,
  );
}
