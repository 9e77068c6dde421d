import { writeXlsx, type WriteSheet } from 'hucre';
import { openRandom, type Random } from '#server/demo/random.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { expectedText, OFFICE_FORMATS, type OfficeFormat } from './cell-formats.ts';
import type { ProofOptions, ProofOutcome } from './parts.ts';

const CELLS = 10_000;
const SHOWN_FAILURES = 20;

interface TriedCell {
  value: number;
  format: OfficeFormat;
}

/** Cells written by another library than the one that reads, against whole-number arithmetic. */
export async function proveCells({ seed, count }: ProofOptions): Promise<ProofOutcome> {
  const random = openRandom('proof', 'cells', seed);
  const tried = Array.from({ length: count ?? CELLS }, () => ({
    value: makeValue(random),
    format: pick(random, OFFICE_FORMATS),
  }));
  const texts = readTexts(await write(tried));
  const wrong = tried.flatMap(({ value, format }, index) => {
    const [text = '', expected] = [texts[index], expectedText(value, format)];
    return text.trim() === expected
      ? []
      : [`  ${value} 格式 ${format.format}：读作“${text}”，应为“${expected}”`];
  });
  const rest =
    wrong.length > SHOWN_FAILURES ? [`  …… 另有 ${wrong.length - SHOWN_FAILURES} 处`] : [];
  return {
    lines: [
      `  ${tried.length} 个单元格，${OFFICE_FORMATS.length} 种格式，不符 ${wrong.length}`,
      ...wrong.slice(0, SHOWN_FAILURES),
      ...rest,
    ],
    failures: wrong.length,
  };
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

function readTexts(bytes: Uint8Array): readonly string[] {
  const { grids } = readGrids('proof.xlsx', bytes);
  return (grids[0]?.cells ?? []).map((row) => row[0] ?? '');
}
