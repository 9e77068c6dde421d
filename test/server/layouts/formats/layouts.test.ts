import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatPeriod } from '#domain/period.ts';
import { readStatisticsFormat } from '#server/layouts/formats/read-statistics-format.ts';

interface Expected {
  region: string;
  indicator: string;
  unit: string;
  period: string;
  kind: string;
  value: string;
  missing?: boolean;
  status?: string;
  cell: [sheet: string, address: string | number];
}

const FOLDER = 'test/fixtures/layouts';

describe('files of made-up figures, with what a careful person reads in them', () => {
  test.for([
    { file: '55-px.px', expected: '55-px.json' },
    { file: '56-px.px', expected: '56-px.json' },
    { file: '57-json-stat.json', expected: '57-json-stat.expected.json' },
    { file: '58-json-stat.json', expected: '58-json-stat.expected.json' },
    { file: '59-sdmx-csv.csv', expected: '59-sdmx-csv.json' },
    { file: '60-sdmx-csv.csv', expected: '60-sdmx-csv.json' },
  ])('$file', ({ file, expected }) => {
    const said: unknown = JSON.parse(readFileSync(`${FOLDER}/${expected}`, 'utf8'));
    const read = readStatisticsFormat(file, readFileSync(`${FOLDER}/${file}`));
    expect(read?.problems).toEqual([]);
    expect(read?.questions).toEqual([]);
    const seen = read?.figures.map(
      ({ region, indicator, unit, period, kind, text, missing, status, address }) => ({
        ...{ region, indicator, unit, kind, value: text, address },
        period: period === null ? null : formatPeriod(period),
        missing: missing !== null,
        status: status ?? undefined,
      }),
    );
    expect(seen).toEqual(
      expectedOf(said).map(
        ({ region, indicator, unit, period, kind, value, missing, status, cell }) => ({
          ...{ region, indicator, unit, kind, value, period, status },
          address: String(cell[1]),
          missing: missing === true,
        }),
      ),
    );
  });

  test('rows that delete are left out and named', () => {
    const read = readStatisticsFormat('a.csv', readFileSync(`${FOLDER}/59-sdmx-csv.csv`));
    const rows = read?.leftOut.flatMap(({ cells }) =>
      cells.map(({ top, bottom }) => [top, bottom]),
    );
    expect(rows).toEqual([67, 91, 125, 130, 187, 256, 315, 345, 352].map((row) => [row, row]));
  });

  test('a note on one region stands beside its figures alone', () => {
    const read = readStatisticsFormat('a.px', readFileSync(`${FOLDER}/56-px.px`));
    const noted = read?.figures.filter(({ note }) => note !== null) ?? [];
    expect(new Set(noted.map(({ region }) => region))).toEqual(new Set(['浮梁县']));
    expect(noted).toHaveLength(20);
  });
});

function expectedOf(said: unknown): Expected[] {
  const list: unknown =
    typeof said === 'object' && said !== null ? Reflect.get(said, 'expected') : null;
  return isList(list) ? list : [];
}

function isList(value: unknown): value is Expected[] {
  return Array.isArray(value);
}
