import { writeXlsx, type WriteSheet } from 'hucre';
import { openRandom, type Random } from '#server/demo/random.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { expectedText, expectsWarning, OFFICE_FORMATS, type OfficeFormat } from './cell-formats.ts';
import { digitsIn, readWithLibreOffice, showWithNumfmt } from './other-readers.ts';
import { findParting, type OtherReader } from './partings.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';

const CELLS = 10_000;
const SHOWN_FAILURES = 20;

interface TriedCell {
  value: number;
  format: OfficeFormat;
  expected: string;
}

/**
 * Cells written by another library than the one that reads: held against whole-number arithmetic, and
 * the digits against what numfmt and LibreOffice show.
 */
export async function proveCells({ seed, count }: ProofOptions): Promise<ProofOutcome> {
  const random = openRandom('proof', 'cells', seed);
  const tried = Array.from({ length: count ?? CELLS }, () => makeCell(random));
  const workbook = await write(tried);
  const { texts, warned } = readTexts(workbook);
  const wrong = tried.flatMap(({ value, format, expected }, index) => {
    const text = texts[index] ?? '';
    return text === expected ? [] : [describe(value, format, `读作“${text}”，应为“${expected}”`)];
  });
  const due = tried.filter(({ value, format }) => expectsWarning(value, format)).length;
  const ours = [
    `  ${tried.length} 个单元格，${OFFICE_FORMATS.length} 种格式：不符 ${wrong.length}`,
    `  应有提醒的 ${due} 个，已提醒 ${warned} 个`,
  ];
  const others = [compareNumfmt(tried), compareLibreOffice(tried, workbook)];
  const failures = [...wrong, ...others.flatMap(({ unexplained }) => unexplained)];
  return {
    lines: [...ours, ...others.flatMap(({ lines }) => lines), ...firstOf(failures)],
    failures: failures.length + Math.abs(due - warned),
  };
}

function makeCell(random: Random): TriedCell {
  const [value, format] = [makeValue(random), pick(random, OFFICE_FORMATS)];
  return { value, format, expected: expectedText(value, format) };
}

/** Figures as offices have them: whole, with some decimals, halves of the last one, worked out, zero. */
function makeValue(random: Random): number {
  const sign = random.next() < 0.5 ? -1 : 1;
  const size = 10 ** Math.floor(random.next() * 6);
  const magnitude = random.next() * size;
  const kinds = [
    () => 0,
    () => Math.round(magnitude),
    () => Number(magnitude.toFixed(1)),
    () => Number(`${magnitude.toFixed(1)}5`),
    () => Number(`${magnitude.toFixed(2)}5`),
    () => magnitude,
    () => Number((magnitude / 100).toFixed(4)),
  ];
  const made = pick(random, kinds)();
  return made === 0 ? 0 : sign * made;
}

function pick<T>(random: Random, from: readonly T[]): T {
  const one = from[Math.floor(random.next() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

async function write(tried: readonly TriedCell[]): Promise<Uint8Array> {
  const cells: NonNullable<WriteSheet['cells']> = new Map(
    tried.map(({ value, format }, row) => [
      `${row},0`,
      { value, style: { numFmt: format.format } },
    ]),
  );
  return writeXlsx({ sheets: [{ name: '表', rows: tried.map(() => [null]), cells }] });
}

function readTexts(bytes: Uint8Array): { texts: readonly string[]; warned: number } {
  const { grids, problems } = readGrids('proof.xlsx', bytes);
  const found = problems.find(({ code }) => code === 'shown-differs')?.found ?? '';
  const all = /等 (\d+) 处$/u.exec(found)?.[1];
  return {
    texts: (grids[0]?.cells ?? []).map((row) => row[0] ?? ''),
    warned: all === undefined ? found.split('；').filter((one) => one !== '').length : Number(all),
  };
}

interface Comparison {
  lines: readonly string[];
  unexplained: readonly string[];
}

function compareNumfmt(tried: readonly TriedCell[]): Comparison {
  const shown = tried.map(({ value, format }) => showWithNumfmt(value, format.format));
  return compare('numfmt', tried, shown);
}

function compareLibreOffice(tried: readonly TriedCell[], workbook: Uint8Array): Comparison {
  const shown = readWithLibreOffice(workbook);
  if (shown === null) return { lines: ['  LibreOffice：没有安装，未比较'], unexplained: [] };
  return compare('LibreOffice', tried, shown);
}

function compare(
  reader: OtherReader,
  tried: readonly TriedCell[],
  shown: readonly (string | null)[],
): Comparison {
  const counts = new Map<string, number>();
  const unexplained: string[] = [];
  let same = 0;
  for (const [index, { value, format, expected }] of tried.entries()) {
    const other = shown[index] ?? '';
    if (digitsIn(other) === digitsIn(expected)) {
      same += 1;
      continue;
    }
    const why = findParting(reader, format.format, value, other);
    if (why === null) unexplained.push(describe(value, format, `${reader} 显示“${other}”`));
    else counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const parted = [...counts].map(([why, times]) => `    ${times} 个不同：${why}`);
  return {
    lines: [`  ${reader}：相同 ${same}，未看过的不同 ${unexplained.length}`, ...parted],
    unexplained,
  };
}

function describe(value: number, { format }: OfficeFormat, words: string): string {
  return `  ${value} 格式 ${format}：${words}`;
}

function firstOf(failures: readonly string[]): string[] {
  const rest = failures.length - SHOWN_FAILURES;
  return [...failures.slice(0, SHOWN_FAILURES), ...(rest > 0 ? [`  …… 另有 ${rest} 处`] : [])];
}
