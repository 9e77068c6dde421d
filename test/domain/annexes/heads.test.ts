import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFigureBook, type ReleaseCell } from '#domain/annexes/figures.ts';
import { generateHeads, generateTables } from '#domain/annexes/generate.ts';
import { figureFacts } from '#domain/facts.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';
import { readTables } from '../findings/printed-release.ts';

const dictionary = loadDictionary();
const period = { start: '2019-01', end: '2019-06' };
const HELD: ReleaseCell[] = figureFacts(readTables('2019-06')).map(({ figure }) => figure);

const headsOf = (cells: readonly ReleaseCell[], hasTargets = true) =>
  generateHeads({ dictionary, period, hasTargets }, cells).map(({ kind, title }) => [kind, title]);

test('heads are those of the annexes that would be laid out', () => {
  const book = openFigureBook({ cells: [], targets: [] }, dictionary);
  const source = { dictionary, period, book, missing: () => '' };
  fc.assert(
    fc.property(fc.subarray(HELD), fc.boolean(), (cells, hasTargets) => {
      const tables = generateTables({ ...source, hasTargets }, cells);
      expect(headsOf(cells, hasTargets)).toEqual(tables.map(({ kind, title }) => [kind, title]));
    }),
  );
});

test('a region without figures has none, and what nobody ranks makes no ranking', () => {
  const gdp = HELD.find(
    ({ indicatorId, regionId }) => indicatorId === 'gdp' && regionId === 'leping',
  );
  expect(gdp && headsOf([gdp])).toEqual([
    ['scorecard', '2019年1-6月乐平市主要指标增速完成情况'],
    ['ranking', '2019年1-6月全市各地区主要指标排名'],
  ]);
  expect(headsOf([])).toEqual([]);
});

test('lines that nobody answers for stand before the first heading', () => {
  const indicators = dictionary.indicators.map((one) =>
    one.id === 'fixed-asset-investment' ? { ...one, departmentId: null } : one,
  );
  const own = { ...dictionary, indicators };
  const cells = HELD.filter(
    ({ indicatorId, regionId }) =>
      regionId === 'leping' && ['gdp', 'fixed-asset-investment', 'cpi-year'].includes(indicatorId),
  );
  const book = openFigureBook({ cells, targets: [] }, own);
  const source = { dictionary: own, period, book, missing: () => '', hasTargets: false };
  const [table] = generateTables(source, cells);
  if (table?.kind !== 'scorecard') throw new Error('the first annex is a scorecard');
  expect(table.rows.map(({ no, indicatorId }) => [no, indicatorId])).toEqual([
    [1, 'fixed-asset-investment'],
    [2, 'gdp'],
  ]);
  // Row 1 is the line, row 2 the heading over row 3.
  expect(table.headings).toMatchObject([{ departmentId: 'fgw', row: 2, declaredCount: 1 }]);
});
