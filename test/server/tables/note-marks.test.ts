import { describe, expect, test } from 'vitest';
import { createNames } from '#server/tables/names.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, loadDictionary, loadRelease } from '#test/fixtures/tables/context.ts';

const context = contextOf(loadRelease('2019-06'));

function readLine(line: string) {
  const { table, problems } = readTable(
    gridFrom([
      '2019年1-6月乐平市主要指标增速完成情况',
      '序号|指标名称|目标增速|1-6月实际完成|与目标的差距|在全市排位',
      line,
    ]),
    context,
  );
  const row = table?.kind === 'scorecard' ? (table.rows[0] ?? null) : null;
  return { row, problems: problems.filter(({ severity }) => severity === 'error') };
}

const PLACES = [
  { line: '1|地区生产总值①|8|9.1|1.1|2', value: 9.1, noteMark: '①' },
  { line: '1①|地区生产总值|8|9.1|1.1|2', value: 9.1, noteMark: '①' },
  { line: '1|地区生产总值|8|9.1 ①|1.1|2', value: 9.1, noteMark: '①' },
  { line: '1①|地区生产总值*|8|9.1p|1.1|2', value: 9.1, noteMark: '*①p' },
  { line: '①|地区生产总值|8|9.1|1.1|2', value: 9.1, noteMark: undefined },
  { line: '1|地区生产总值|8|（9.1）²|1.1|2', value: -9.1, noteMark: '²' },
  { line: '1|地区生产总值①||-||', value: null, noteMark: '①' },
  { line: '1|地区生产总值①||||', value: null, noteMark: undefined },
];
test.for(PLACES)('$line bears $noteMark', ({ line, value, noteMark }) => {
  const { row, problems } = readLine(line);
  expect(problems).toEqual([]);
  expect(row?.no).toBe(1);
  expect(row?.indicatorId).toBe('gdp');
  expect(row?.actual.value).toBe(value);
  expect(row?.actual.noteMark).toBe(noteMark);
});

test('a mark behind the month of a price index is one of all its figures', () => {
  const { table, problems } = readTable(
    gridFrom(['景德镇市5-7月份CPI指数', '月份|环比|同比|累计', '5月①|99.8②|102.0|102.8']),
    contextOf(loadRelease('2020-07')),
  );
  expect(problems).toEqual([]);
  expect(table?.kind === 'cpi' && table.figures.map(({ noteMark }) => noteMark)).toEqual([
    '①②',
    '①',
    '①',
  ]);
});

test('marks of target, gap and rank stay with them', () => {
  const { row } = readLine('1|地区生产总值|8-8.5①|9.1|已完成②|2*');
  expect(row).toMatchObject({
    target: { text: '8-8.5', noteMark: '①' },
    gap: { text: '已完成', noteMark: '②' },
    rank: { text: '2', noteMark: '*' },
  });
  expect(row?.actual).not.toHaveProperty('noteMark');
});

const DOUBTFUL = [
  { line: '1|地区生产总值|8|9.1(1)|1.1|2', column: 4, cure: '请写成“9.1[1]”' },
  { line: '1|地区生产总值|8（2）|9.1|1.1|2', column: 3, cure: '请写成“8[2]”' },
  { line: '1|地区生产总值|8|9.1|1.1（2）|2', column: 5, cure: '请写成“1.1[2]”' },
  { line: '1|地区生产总值|8|9.1|1.1|2(1)', column: 6, cure: '请写成“2[1]”' },
  { line: '1|地区生产总值|8|⑫|1.1|2', column: 4, cure: '不作数' },
  { line: '1|地区生产总值|⑧|9.1|1.1|2', column: 3, cure: '不作数' },
  { line: '1|地区生产总值|8|9.1|1.1|②', column: 6, cure: '不作数' },
  { line: '1|地区生产总值|8|①9.1|1.1|2', column: 4, cure: '放在数字后面' },
];
test.for(DOUBTFUL)('$line is an error with its cure', ({ line, column, cure }) => {
  const { problems } = readLine(line);
  expect(problems.map((one) => [one.row, one.column])).toEqual([[3, column]]);
  expect(problems[0]?.cure).toContain(cure);
});

describe('a ranking', () => {
  test('gives the marks of the indicator to its regions, and each region its own', () => {
    const { table } = readTable(
      gridFrom([
        '2019年1-6月份全市各地区部分重要指标排名',
        '序号|指标名称|1-6月实际完成|在全市排位',
        '1|地区生产总值①||',
        '|乐平市*|8.1|2',
        '|浮梁县|8.3|1',
      ]),
      context,
    );
    const rows = table?.kind === 'ranking' ? table.rows : [];
    expect(rows.map(({ regionId, actual }) => [regionId, actual.noteMark])).toEqual([
      ['leping', '①*'],
      ['fuliang', '①'],
    ]);
  });
});

describe('a name', () => {
  const dictionary = loadDictionary();
  const [first] = dictionary.indicators;
  const named = (id: string, name: string) => ({
    ...first!,
    id,
    name,
    proseName: name,
    aliases: [],
  });
  const names = createNames({
    ...dictionary,
    indicators: [named('road', '道路长度m²'), named('a', '规模'), named('b', '规模1')],
  });

  test('that is known with its ending stays whole', () => {
    expect(names.indicator('道路长度m²')).toBe('road');
    expect(names.noteMark('indicator', '道路长度m²')).toBeNull();
    expect(names.indicator('道路长度m2')).toBe('road');
    expect(names.indicator('道路长度m²①')).toBe('road');
    expect(names.noteMark('indicator', '道路长度m²①')).toBe('①');
  });

  test('that folding would make another is neither', () => {
    expect(names.indicator('规模①')).toBeNull();
    expect(names.indicator('规模*')).toBe('a');
    expect(names.indicator('规模1*')).toBe('b');
  });
});
