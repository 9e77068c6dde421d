import * as XLSX from '@e965/xlsx';
import { readGrids } from '#server/formats/read-grids.ts';
import { openNameBook, type NameBook } from '#server/layouts/name-book.ts';
import { readSheets } from '#server/layouts/read-sheets.ts';
import type { Bench } from '../bench.ts';
import { compare, type Figure } from '../figure.ts';
import { ownCpuMs } from '../served/cpu.ts';

/** What reading a sheet of any layout costs beyond opening its file: regions down, indicators by year across. */
export async function* measureSheets({ sizes }: Bench): AsyncGenerator<Figure> {
  const { lines, years } = sizes.sheet;
  const book = bookOf(lines);
  const bytes = sheetOf(book, years);
  const context = { book, symbols: new Map(), shown: [], template: null, hint: null };
  const [opening, reading]: [number[], number[]] = [[], []];
  for (let round = 0; round < sizes.rounds; round += 1) {
    const opened = cpuOf(() => readGrids('sheet.xlsx', bytes));
    const whole = cpuOf(() => readSheets('sheet.xlsx', bytes, context));
    opening.push(opened);
    reading.push(Math.max(0, whole - opened));
    await Promise.resolve();
  }
  const head = { unit: 'ms', against: 'opening the same .xlsx' } as const;
  const what = `read a sheet of ${lines} × ${years + 2} cells of any layout`;
  yield compare({ ...head, what }, reading, opening);
}

function cpuOf(work: () => unknown): number {
  const before = ownCpuMs();
  work();
  return ownCpuMs() - before;
}

const INDICATORS = ['产量', '产值', '销量', '税收'];

function bookOf(lines: number): NameBook {
  const city = { id: 'city', name: '云汀市', kind: 'city', insideId: null, names: [] };
  const towns = Array.from({ length: Math.ceil(lines / INDICATORS.length) }, (_, index) => ({
    ...{ id: `town-${index}`, name: `第${index}镇`, kind: 'county', insideId: 'city', names: [] },
  }));
  const indicators = INDICATORS.map((name, index) => ({
    ...{ id: `indicator-${index}`, name, unit: '亿元', measure: 'level', names: [], tiedTo: null },
  }));
  return openNameBook({ regions: [city, ...towns], indicators });
}

function sheetOf({ regions, indicators }: NameBook, years: number): Uint8Array {
  const heads = Array.from({ length: years }, (_, index) => `${2025 - index}年`);
  const lines = regions
    .slice(1)
    .flatMap(({ name }, at) =>
      indicators.map(({ name: indicator }, no) => [
        ...[name, indicator],
        ...heads.map((_, index) => ((at * 7 + no * 31 + index * 13) % 4000) / 100),
      ]),
    );
  const rows = [['各镇历年主要指标（单位：亿元）'], ['地区', '指标', ...heads], ...lines];
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), '历年');
  const bytes: unknown = XLSX.write(workbook, { type: 'array', bookType: 'xlsx' });
  if (!(bytes instanceof ArrayBuffer)) throw new TypeError('no workbook was written');
  return new Uint8Array(bytes);
}
