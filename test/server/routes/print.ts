import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from '#test/support/database.ts';

/** Print, read anew: no quotes stand in these files, so a line is split at its commas. */
function readLines(file: string): string[][] {
  const text = readFileSync(file, 'utf8').trim();
  if (text.includes('"')) throw new Error(`${file} has quotes`);
  return text.split(/\r?\n/u).map((line) => line.split(','));
}

const FOLDER = join(DATA, 'releases/2019-06');

function linesOf(name: string): string[][] {
  const file = readdirSync(FOLDER).find((one) => one.startsWith(name));
  if (!file) throw new Error(`there is no ${name}`);
  return readLines(join(FOLDER, file));
}

/** One line of a scorecard or ranking, each cell as it is printed. */
export interface PrintedLine {
  no: number;
  indicator: string;
  target: string;
  actual: string;
  gap: string;
  rank: string;
}

function toLine(no: string, indicator: string, cells: readonly string[]): PrintedLine {
  const [target = '', actual = '', gap = '', rank = ''] = cells.slice(2);
  return { no: Number(no), indicator, target, actual, gap, rank };
}

/** The lines of 附件1 to 附件7. */
export function readScorecard(name: string): PrintedLine[] {
  return linesOf(name)
    .filter(([no = '']) => /^\d+$/u.test(no))
    .map((cells) => toLine(cells[0] ?? '', cells[1] ?? '', cells));
}

/** The lines of 附件8, each with the region that it is of. */
export function readRanking(): (PrintedLine & { region: string })[] {
  let [no, indicator] = ['', ''];
  return linesOf('附件8')
    .slice(3)
    .flatMap((cells) => {
      const [first = '', second = ''] = cells;
      if (first === '') return [{ ...toLine(no, indicator, cells), region: second }];
      [no, indicator] = [first, second];
      return [];
    });
}

/** 附件9: sector, measure, then the figures of the city, the four counties and the two parks. */
export function readNetEntries(): { sector: string; measure: string; values: number[] }[] {
  let sector = '';
  return linesOf('附件9')
    .slice(3)
    .flatMap(([head = '', ...cells]) => {
      if (cells.every((cell) => cell === '')) {
        sector = head;
        return [];
      }
      return [{ sector, measure: head, values: cells.map(Number) }];
    });
}

/** What follows from a line by its own words: no arithmetic of ours. */
export function statusOf({ target, actual, gap }: PrintedLine): string {
  if (actual === '-') return 'missing';
  if (target === '') return 'no-target';
  if (gap === '已完成') return 'met';
  if (gap === '未完成') return 'unmet';
  return gap.startsWith('-') ? 'unmet' : 'met';
}
