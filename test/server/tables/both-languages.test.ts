import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { checkAlias } from '#server/tables/aliases.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import { checkLeftOutName } from '#server/tables/left-out-names.ts';
import { createNames } from '#server/tables/names.ts';
import { readObservations } from '#server/tables/observations.ts';
import { readTable } from '#server/tables/read-table.ts';
import { readRelease } from '#server/tables/release.ts';
import type { TableProblem } from '#server/tables/types.ts';
import {
  contextOf,
  dictionaryGrids,
  gridFrom,
  loadDictionary,
  loadRelease,
} from '#test/fixtures/tables/context.ts';
import { assertSaidAlike, assertSpokenAlike } from '#test/support/said-alike.ts';

const DICTIONARY = loadDictionary();
const NAMES = createNames(DICTIONARY);
const [JUNE, JULY] = ['2019-06', '2020-07'].map((id) => contextOf(loadRelease(id)));

/** Where what is found is a quotation, it reads the same in both. */
function assertAlike(problems: readonly TableProblem[]): void {
  for (const problem of problems) {
    assertSpokenAlike(problem, ['expected', 'cure']);
    if (problem.found !== problem.foundEn) assertSpokenAlike(problem, ['found']);
  }
}

describe('what golden folders report says the same in both languages', () => {
  const folder = join(import.meta.dirname, '../../golden/tables');
  test.for(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(join(folder, name, 'expected.json'), 'utf8');
    const { problems, sheets } = JSON.parse(text) as Record<'problems', TableProblem[]> & {
      sheets: { problems: TableProblem[] }[];
    };
    assertAlike([...problems, ...sheets.flatMap((sheet) => sheet.problems)]);
  });
});

const HEADS = '指标名称|目标增速|实际完成';
const TITLE = '2019年1-6月乐平市主要指标增速完成情况';

describe('so does what is wrong with a sheet', () => {
  test.for([
    { name: 'a unit of another size', rows: [TITLE, HEADS, '固定资产投资|8|7亿元'] },
    { name: 'a unit over the heads', rows: [TITLE, '单位：亿元', HEADS, '固定资产投资|8|7.55'] },
    { name: 'a target’s unit', rows: [TITLE, HEADS, '固定资产投资|12‰以下|7'] },
    { name: 'fractions', rows: [TITLE, HEADS, '固定资产投资|8|0.075', '地区生产总值|8|7.5'] },
    { name: 'half an enterprise', rows: [TITLE, HEADS, '规上工业净增入库企业数|8|5.5'] },
    { name: 'sums and other places', rows: [TITLE, HEADS, '合计|8|7', '江西省|8|7'] },
    { name: 'two columns of figures', rows: [TITLE, `${HEADS}|完成`, '固定资产投资|8|7|6'] },
    {
      name: 'columns that are not meant',
      rows: [
        TITLE,
        `${HEADS}|上年同期|环比|完成率|1-5月完成|位次变化|上年位次|备注`,
        '固定资产投资|8|7|6|5|4|3|2|1|0',
      ],
    },
    { name: 'figures of other months', rows: [TITLE, '指标名称|1-5月完成|1-4月完成', 'GDP|8|7'] },
    { name: 'two tables', rows: [TITLE, `序号|${HEADS}|序号|${HEADS}`, '1|GDP|8|7|1|GDP|8|7'] },
    { name: 'a cell of its own kind', rows: [TITLE, HEADS, 'GDP|2019-08-09|#REF!', 'GDP|8|=A1'] },
    { name: 'months of a line', rows: ['月份|地区|指标名称|实际完成', '某月|乐平市|GDP|8'] },
    { name: 'nothing known', rows: ['某表', '乐平市|浮梁县', '7|8'] },
  ])('$name', ({ rows }) => {
    const { problems } = readTable(gridFrom(rows), JUNE!);
    expect(problems).not.toEqual([]);
    assertAlike(problems);
  });

  test.for([
    { name: 'another index', rows: ['2020年工业生产者价格', '月份|环比|同比', '7月|100|102'] },
    { name: 'another place', rows: ['2020年江西省居民消费价格', '月份|环比|同比', '7月|100|102'] },
    { name: 'another year', rows: ['2018年居民消费价格', '月份|环比|同比', '2020.1|100|102'] },
    { name: 'rises', rows: ['2020年居民消费价格', '月份|环比|同比|累计', '7月|0.1|2.7|3.7'] },
  ])('prices: $name', ({ rows }) => {
    const { problems } = readTable(gridFrom(rows), JULY!);
    expect(problems).not.toEqual([]);
    assertAlike(problems);
  });
});

describe('so does what is wrong with a long table', () => {
  const heads = '指标,地区,时期,实际完成,单位,缺失原因,注码,目标';
  test.for([
    { name: 'every cell', lines: [heads, 'x,y,z,w,亿元,v,u,t'] },
    {
      name: 'units',
      lines: [heads, '城镇居民收入,乐平市,2019年1-6月,2,万元', 'GDP,乐平市,2019,2,家'],
    },
    { name: 'a line twice', lines: [heads, 'GDP,乐平市,2019,2', 'GDP,乐平市,2019,2'] },
    { name: 'fractions', lines: [heads, 'GDP,乐平市,2019,0.075', 'GDP,浮梁县,2019,7.5'] },
    { name: 'a rise', lines: [heads, 'cpi-year,全市,2019年6月,2.7'] },
    { name: 'what waits', lines: ['指标,地区,时期,实际完成', 'GDP,乐平市,2019,'] },
    { name: 'a reason too many', lines: [heads, 'GDP,乐平市,2019,2,,blank'] },
    { name: 'columns', lines: ['指标,指标,地区,时期', 'GDP,GDP,乐平市,2019'] },
    { name: 'nothing', lines: [heads] },
    { name: 'another release', lines: [`通报,${heads}`, '2019-07,GDP,乐平市,2019,2'] },
  ])('$name', async ({ lines }) => {
    for (const defaultReleaseId of [null, '2019-06']) {
      const knownReleases = new Set(['2019-06']);
      const context = { names: NAMES, dictionary: DICTIONARY, defaultReleaseId, knownReleases };
      const read = await readObservations(lines.join('\n'), 'long.csv', context, () =>
        Promise.resolve(),
      );
      expect(read.problems).not.toEqual([]);
      assertAlike(read.problems);
    }
  });
});

test('so does what is wrong with a release.json', () => {
  const wrong = {
    ...{ id: 'A', title: '', issuer: 1, publishedOn: 'x', period: 'y', synthetic: 1, seed: 1.5 },
    ...{ access: 'z', annexNames: [], completeWithout: [1] },
  };
  for (const text of ['[]', '{}', JSON.stringify(wrong)]) {
    const { problems } = readRelease(text, 'release.json');
    expect(problems).not.toEqual([]);
    assertAlike(problems);
  }
});

test('so does what is wrong with the dictionary, whichever of its cells is wrong', () => {
  assertAlike(readDictionary(new Map()).problems);
  const files = dictionaryGrids();
  let found = 0;
  for (const [name, grid] of files) {
    for (const [column, text] of [...(grid.cells[2] ?? []).entries()]) {
      for (const wrong of ['', 'X', '-1', grid.cells[0]?.[column] ?? '', grid.cells[1]?.[column]]) {
        if (wrong === undefined || wrong === text) continue;
        const row = grid.cells[2]!.map((cell, index) => (index === column ? wrong : cell));
        const cells = grid.cells.with(2, row);
        const { problems } = readDictionary(new Map(files).set(name, { ...grid, cells }));
        found += problems.length;
        assertAlike(problems);
      }
    }
  }
  expect(found).toBeGreaterThan(50);
});

test('so does why a name is not mapped or left out', () => {
  const known = [{ kind: 'indicator', alias: '幸福指数', id: 'gdp' }] as const;
  const names = ['', '8.5', '长'.repeat(101), '市', '乐平市', '财政局', 'GDP（亿元）', '幸福指数'];
  const mapped = ['region', 'department', 'indicator'] as const;
  const faults = [
    ...mapped.flatMap((kind) =>
      names.flatMap((alias) =>
        ['gdp', 'urban-income', 'fuliang', 'fgw'].map((id) =>
          checkAlias(DICTIONARY, known, { kind, alias, id }),
        ),
      ),
    ),
    checkAlias(DICTIONARY, known, { kind: 'indicator', alias: '收入（万元）', id: 'urban-income' }),
    ...[...names, '排位', '目标（亿元）'].map((name) => checkLeftOutName(NAMES, name)),
  ].filter((fault) => fault !== null);
  expect(new Set(faults.map(({ en }) => en.replaceAll(/“[^”]*”/gu, ''))).size).toBeGreaterThan(14);
  for (const fault of faults) assertSaidAlike(fault);
});
