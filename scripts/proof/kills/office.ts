import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import shipped from './shipped.json' with { type: 'json' };
import { startCommand } from './run-command.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MONTHS = 200;

/** The databases that acts begin with, and the files that they take. */
export interface Office {
  /** `data/` and three people. */
  plain: string;
  /** One more load, the second. */
  loaded: string;
  /** A revision that only has to be published. */
  approved: string;
  /** A long table. */
  table: string;
}

/** Makes them by the same commands that an office uses. */
export async function prepareOffice(folder: string): Promise<Office> {
  const path = (name: string) => join(folder, name);
  const office: Office = {
    plain: path('plain.sqlite'),
    loaded: path('loaded.sqlite'),
    approved: path('approved.sqlite'),
    table: path('months.csv'),
  };
  const { plain, loaded, approved, table } = office;
  await writeFile(table, longTable());
  await loadOffice(plain);
  await copyFile(plain, loaded);
  await run(loaded, 'load', table, '--release', '2019-06');
  await copyFile(plain, approved);
  await approveRevision(approved, folder);
  return office;
}

/** `data/` and three people, in a new database. */
export async function loadOffice(database: string): Promise<void> {
  await run(database, 'load', '--new', join(ROOT, 'data'));
  for (const [name, role] of [
    ['li', 'officer'],
    ['wang', 'reviewer'],
    ['zhao', 'publisher'],
  ] as const) {
    await run(database, 'account', 'add', name, '--display', name, '--roles', role);
  }
}

/**
 * A revision that only has to be published.
 * @param folder where what is corrected in it is written
 */
export async function approveRevision(database: string, folder: string): Promise<void> {
  const correction = await writeCorrection(folder);
  await run(database, 'release', 'revise', '2019-06', '--note', '更正', '--as', 'li');
  const accepted = ['--submit', '--accept', '已核对', '--as', 'li'];
  await run(database, 'load', correction, '--release', '2019-06', ...accepted);
  await run(database, 'release', 'approve', '2019-06', '--as', 'wang');
}

async function run(database: string, command: string, ...args: readonly string[]): Promise<void> {
  const { ended } = startCommand(database, [command, ...args]);
  const { code, output } = await ended;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}：${output}`);
}

/** Growth of each month of years that data/ does not have. */
function longTable(): string {
  const rows = Array.from({ length: MONTHS }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${shipped.indicator},${shipped.region},${1990 + Math.floor(index / 12)}-${month},${(index % 97) / 10}\n`;
  });
  return `indicator,region,period,value\n${rows.join('')}`;
}

/** A printed table with one figure a tenth better. */
async function writeCorrection(folder: string): Promise<string> {
  const printed = join(ROOT, 'data/releases/2019-06', shipped.table);
  const file = join(folder, shipped.table);
  const text = await readFile(printed, 'utf8');
  await writeFile(file, text.replace(shipped.printed, shipped.corrected));
  return file;
}
