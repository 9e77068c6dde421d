import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readTable } from '#server/tables/read-table.ts';
import { contextOf, DATA, gridOf, loadRelease } from '#test/fixtures/tables/context.ts';

const TABLES = ['2019-06', '2020-07'].flatMap((release) => {
  const folder = join(DATA, 'releases', release);
  const context = contextOf(loadRelease(release));
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  return files.map((file) => ({ grid: gridOf(join(folder, file)), context }));
});

const TEXTS = [
  '',
  '-',
  '?',
  '乐平市',
  '净增',
  '城镇',
  '注：序号1-9999999999',
  '1,23',
  '2019年',
  '（',
  '序号',
];

test('whatever a cell is overwritten with, the sheet is read or every fault has place and cure', () => {
  const damaged = fc
    .record({ table: fc.constantFrom(...TABLES), row: fc.nat(40), column: fc.nat(8) })
    .chain((place) => fc.record({ place: fc.constant(place), text: fc.constantFrom(...TEXTS) }));
  fc.assert(
    fc.property(damaged, ({ place: { table, row, column }, text }) => {
      const cells = table.grid.cells.map((line, index) =>
        index === row ? line.map((cell, at) => (at === column ? text : cell)) : line,
      );
      const { table: read, problems } = readTable({ ...table.grid, cells }, table.context);
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(read === null).toBe(errors.length > 0);
      for (const { cure, row: at } of problems) {
        expect(cure).toMatch(/。$/u);
        expect(at).not.toBeNull();
      }
    }),
    { numRuns: 400 },
  );
});
