import { describe, expect, test } from 'vitest';
import { readText, wordsOf } from './figure-words.ts';

const category = (labels: Readonly<Record<string, string>>) => ({
  category: { index: Object.keys(labels), label: labels },
});
const AREA = { label: '地区', ...category({ a: '甲市', b: '乙县' }) };
const TIME = { label: '时间', ...category({ '2019': '2019年', '2020': '2020年' }) };
const dataset = (more: object) => ({
  version: '2.0',
  class: 'dataset',
  label: '用电量',
  id: ['area', 'time'],
  size: [2, 2],
  dimension: { area: AREA, time: TIME },
  ...more,
});
const read = (whole: object) => readText(JSON.stringify(whole));
const figuresOf = (whole: object) => read(whole).figures.map(wordsOf);

describe('JSON-stat', () => {
  test('roles are found by names and members where the file tells none', () => {
    const places = {
      id: ['x', 'y'],
      dimension: { x: category({ a: '甲市', b: '乙县' }), y: TIME },
    };
    expect(figuresOf(dataset({ ...places, value: [1, 2, 3, 4] }))).toEqual([
      '甲市 用电量 ? 2019-01/2019-12 ? 1',
      '甲市 用电量 ? 2020-01/2020-12 ? 2',
      '乙县 用电量 ? 2019-01/2019-12 ? 3',
      '乙县 用电量 ? 2020-01/2020-12 ? 4',
    ]);
  });

  test('decimals are those that are written, or that a unit tells', () => {
    const text = JSON.stringify(dataset({ value: [] })).replace(
      '"value":[]',
      '"value":[4.0,12.50,1e3,0.1]',
    );
    expect(readText(text).figures.map((one) => one.text)).toEqual(['4.0', '12.50', '1e3', '0.1']);
    const unit = { a: { label: '%', decimals: 1 }, b: { label: '%', decimals: 0 } };
    const area = { label: '地区', category: { ...AREA.category, unit } };
    const told = dataset({ dimension: { area, time: TIME }, value: [10, 2.25, 3.5, 4] });
    expect(read(told).figures.map((one) => `${one.text} ${one.unit}`)).toEqual([
      '10.0 %',
      '2.3 %',
      '4 %',
      '4 %',
    ]);
  });

  test('sparse values: only what stands there, and what has a status', () => {
    const sparse = dataset({ value: { 3: 5, 0: 2 }, status: { 1: 'c', 3: 'p' } });
    expect(
      read(sparse).figures.map(({ address, text, status, missing }) => [
        address,
        text,
        status,
        missing,
      ]),
    ).toEqual([
      ['0', '2', null, null],
      ['3', '5', 'p', null],
      ['1', '', 'c', 'withheld'],
    ]);
  });

  test.for([
    { name: 'one for all', status: 'e', expected: ['e', 'e', 'e', 'e'] },
    { name: 'a list', status: ['', 'p', null, 'e'], expected: [null, 'p', null, 'e'] },
    { name: 'a list of one', status: ['e'], expected: ['e', 'e', 'e', 'e'] },
    { name: 'by place', status: { 2: 'p' }, expected: [null, null, 'p', null] },
  ])('a status as $name', ({ status, expected }) => {
    const { figures } = read(dataset({ value: [1, 2, 3, 4], status }));
    expect(figures.map((figure) => figure.status)).toEqual(expected);
  });

  test('places by code in any order, and a dimension of one member without places', () => {
    const area = {
      label: '地区',
      category: { index: { b: 1, a: 0 }, label: { b: '乙县', a: '甲市' } },
    };
    const time = { label: '时间', category: { label: { '2019': '2019年' } } };
    expect(figuresOf(dataset({ size: [2, 1], dimension: { area, time }, value: [1, 2] }))).toEqual([
      '甲市 用电量 ? 2019-01/2019-12 ? 1',
      '乙县 用电量 ? 2019-01/2019-12 ? 2',
    ]);
  });

  test('a code stands for a label that is not there, and children have their parent', () => {
    const item = {
      category: {
        index: ['GDP', 'S1'],
        label: { GDP: '地区生产总值' },
        child: { GDP: ['S1'] },
        unit: { GDP: { label: '亿元' }, S1: { label: '亿元' } },
      },
    };
    const { figures } = read(
      dataset({
        id: ['item', 'time'],
        role: { metric: ['item'], time: ['time'] },
        dimension: { item, time: TIME },
        value: [1, 2, 3, 4],
      }),
    );
    expect(figures.map(({ indicator, parent }) => [indicator, parent])).toEqual([
      ['地区生产总值', null],
      ['地区生产总值', null],
      ['S1', '地区生产总值'],
      ['S1', '地区生产总值'],
    ]);
  });

  test('months that are called cumulative, by their own names or the title', () => {
    const time = { ...category({ '2021M02': '2021年1-2月', '2021M03': '2021年3月' }) };
    const months = { dimension: { area: AREA, time }, value: [1, 2, 3, 4] };
    const periods = (more: object) =>
      figuresOf(dataset({ ...months, ...more })).map((one) => one.split(' ')[3]);
    expect(periods({}).slice(0, 2)).toEqual(['2021-01/2021-02', '2021-03/2021-03']);
    expect(periods({ label: '用电量累计值' }).slice(0, 2)).toEqual([
      '2021-01/2021-02',
      '2021-01/2021-03',
    ]);
  });

  test('years and months in dimensions of their own', () => {
    const month = { label: '月份', ...category({ m1: '3月', m2: '4月' }) };
    const time = {
      id: ['year', 'month'],
      dimension: {
        year: { ...TIME, label: '年份' },
        month,
      },
    };
    expect(
      figuresOf(dataset({ ...time, value: [1, 2, 3, 4] })).map((one) => one.split(' ')[3]),
    ).toEqual(['2019-03/2019-03', '2019-04/2019-04', '2020-03/2020-03', '2020-04/2020-04']);
  });

  test('all datasets of a collection that are there themselves', () => {
    const item = [
      dataset({ value: [1, 2, 3, 4] }),
      { class: 'dataset', href: 'https://example.org/b' },
      dataset({ label: '供水量', value: [5, 6, 7, 8] }),
    ];
    const { figures } = read({ version: '2.0', class: 'collection', link: { item } });
    expect(figures).toHaveLength(8);
    expect(figures[4]).toMatchObject({
      sheet: '2 供水量',
      indicator: '供水量',
      text: '5',
      address: '0',
    });
  });

  test.for([
    { name: 'more values than places', more: { value: [1, 2, 3, 4, 5] } },
    { name: 'a place beyond the last', more: { value: { 4: 1 } } },
    { name: 'a size that is not that of the members', more: { size: [2, 3], value: [1, 2, 3, 4] } },
    { name: 'a dimension that is not there', more: { id: ['area', 'year'], value: [1, 2, 3, 4] } },
    { name: 'only links', more: { class: 'collection', link: { item: [] } } },
  ])('$name: an error, and nothing is read', ({ more }) => {
    const { figures, problems } = read(dataset(more));
    expect(figures).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', code: 'unreadable-file' }]);
  });

  test('a cube that is said to be enormous costs what stands in it', () => {
    const members = Array.from({ length: 20_000 }, (_, index) => `m${index}`);
    const dimension = {
      area: { category: { index: members } },
      time: { category: { index: members } },
      sex: { category: { index: members } },
    };
    const { figures } = read(
      dataset({
        id: ['area', 'time', 'sex'],
        size: [20_000, 20_000, 20_000],
        dimension,
        value: { 7999999999999: 1 },
      }),
    );
    expect(figures).toHaveLength(1);
  });
});
