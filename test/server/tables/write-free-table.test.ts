import { expect, test } from 'vitest';
import { readObservations } from '#server/tables/observations.ts';
import type { ObservationRow } from '#server/tables/observation-row.ts';
import { writeTable } from '#server/tables/write-table.ts';
import { contextOf, loadRelease } from '#test/fixtures/tables/context.ts';
import { sampleFigure, sampleRank, sampleSheet, sampleTarget } from '#test/domain/free-tables.ts';

const { names, dictionary } = contextOf(null);
const period = loadRelease('2019-06').period;
const MAY = { start: '2019-01', end: '2019-05' };

const TABLE = sampleSheet({
  notes: ['注：①初步核算数。'],
  figures: [
    sampleFigure('gdp fuliang', '7.9', [3, 3], MAY),
    { ...sampleFigure('gdp leping', '8.10', [3, 2]), noteMark: '①' },
  ],
  targets: [sampleTarget('gdp leping', '8-8.5', [3, 4]), sampleTarget('gdp zhushan', '8', [5, 4])],
  ranks: [sampleRank('gdp leping', '2', [3, 6])],
});

function writeText(): string {
  const { rows } = writeTable(TABLE, { sheetName: '月报', dictionary, period });
  // A number shows its decimals by its format, which is the workbook's business.
  return rows.map((cells) => cells.map(({ value }) => value ?? '').join(',')).join('\n');
}

test('a sheet in any layout is written as a long table, which reads again', async () => {
  const read: ObservationRow[] = [];
  const context = {
    ...{ names, dictionary, defaultReleaseId: '2019-06' },
    knownReleases: new Set(['2019-06']),
  };
  const { problems } = await readObservations(writeText(), 'a.csv', context, (batch) => {
    read.push(...batch);
    return Promise.resolve();
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const lines = read.map(({ regionId, period: { end }, value, noteMark, targetText }) => {
    return [regionId, end, value, noteMark, targetText];
  });
  expect(lines).toEqual([
    ['leping', '2019-06', 8.1, '①', '8-8.5'],
    ['fuliang', '2019-05', 7.9, null, null],
    ['zhushan', '2019-12', null, null, '8'],
  ]);
});
