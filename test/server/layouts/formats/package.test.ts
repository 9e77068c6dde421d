import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readStatisticsFormat } from '#server/layouts/formats/read-statistics-format.ts';
import type { FormatReading } from '#server/layouts/printed-figure.ts';
import { zip } from '#test/support/zip.ts';
import { readText, wordsOf } from './figure-words.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

function read(resources: readonly object[], files: Files, folder = ''): FormatReading {
  const all = { ...files, 'datapackage.json': JSON.stringify({ name: 'p', resources }) };
  const packed = zip(
    Object.entries(all).map(([name, content]) => ({
      name: folder + name,
      content: typeof content === 'string' ? Buffer.from(content) : content,
    })),
  );
  const found = readStatisticsFormat('p.zip', packed);
  if (found === null) throw new Error('未被认出。');
  return found;
}

const FIELDS = [
  { name: 'area', title: '地区', type: 'string' },
  { name: 'item', title: '指标', type: 'string' },
  { name: 'year', title: '年份', type: 'year' },
  { name: 'value', title: '数值', type: 'number' },
  { name: 'unit', title: '单位', type: 'string' },
  { name: 'note', title: '备注', type: 'string' },
];
const table = (more: object) => ({
  name: 'data',
  path: 'data.csv',
  schema: { fields: FIELDS },
  ...more,
});
const figuresOf = (...args: Parameters<typeof read>) => read(...args).figures.map(wordsOf);
const HEAD = 'area,item,year,value,unit,note\n';

describe('a Frictionless package', () => {
  test('gives the figures of its tables, by the titles of their fields', () => {
    const text = `${HEAD}甲市,用电量,2019,1.50,亿千瓦时,快报\n甲市,用电量,2020,,亿千瓦时,\n`;
    const expected = [
      '甲市 用电量 亿千瓦时 2019-01/2019-12 level 1.50 note=快报',
      '甲市 用电量 亿千瓦时 2020-01/2020-12 level 〈blank〉',
    ];
    expect(figuresOf([table({})], { 'data.csv': text })).toEqual(expected);
    expect(figuresOf([table({})], { 'data.csv': text }, 'folder/')).toEqual(expected);
  });

  test('in its own dialect and encoding, with signs for no value', () => {
    const schema = {
      fields: FIELDS.map((field) =>
        field.name === 'value' ? { ...field, groupChar: ' ', decimalChar: ',' } : field,
      ),
      missingValues: ['', '..', { value: '-99', label: '不适用' }],
    };
    const dialect = { delimiter: ';', quoteChar: "'", header: false, commentChar: '#' };
    const text =
      "#注释\n'甲;市';用电量;2019;1 234,5;亿千瓦时;\n乙县;用电量;2019;..;亿千瓦时;\n乙县;用电量;2020;-99;亿千瓦时;\n";
    const files = { 'data.csv': iconv.encode(text, 'gbk') };
    expect(figuresOf([table({ schema, dialect, encoding: 'gbk' })], files)).toEqual([
      '甲;市 用电量 亿千瓦时 2019-01/2019-12 level 1234.5',
      '乙县 用电量 亿千瓦时 2019-01/2019-12 level 〈no-figure〉',
      '乙县 用电量 亿千瓦时 2020-01/2020-12 level 〈not-applicable〉',
    ]);
  });

  test('codes are called as the tables say that they point to', () => {
    const schema = {
      fields: FIELDS,
      foreignKeys: [{ fields: 'area', reference: { resource: 'areas', fields: 'id' } }],
    };
    const areas = {
      name: 'areas',
      path: 'areas.csv',
      schema: {
        fields: [
          { name: 'id', type: 'string' },
          { name: 'name', type: 'string' },
        ],
      },
    };
    const { figures, leftOut } = read([table({ schema }), areas], {
      'data.csv': `${HEAD}a1,用电量,2019,1,亿千瓦时,\n`,
      'areas.csv': 'id,name\na1,甲市\n',
    });
    expect(figures).toMatchObject([{ region: '甲市', regionCode: 'a1' }]);
    expect(leftOut.map(({ sheet }) => sheet)).toEqual(['areas']);
  });

  test('several columns of figures are several indicators', () => {
    const schema = {
      fields: [
        { name: 'area', title: '地区', type: 'string' },
        { name: 'year', title: '年份', type: 'integer' },
        { name: 'power', title: '用电量', type: 'number' },
        { name: 'water', title: '供水量', type: 'number' },
      ],
    };
    expect(figuresOf([table({ schema })], { 'data.csv': 'a,b,c,d\n甲市,2019,1,2\n' })).toEqual([
      '甲市 用电量 ? 2019-01/2019-12 ? 1',
      '甲市 供水量 ? 2019-01/2019-12 ? 2',
    ]);
  });

  test('a table that is no list of figures is handed on to be read as a sheet', () => {
    const schema = {
      fields: [
        { name: 'area', title: '地区', type: 'string' },
        { name: 'm1', title: '2019年1月', type: 'number' },
        { name: 'm2', title: '2019年2月', type: 'number' },
      ],
      missingValues: ['-'],
    };
    const { figures, grids } = read([table({ schema, title: '用电量' })], {
      'data.csv': 'area,m1,m2\n甲市,1,-\n',
    });
    expect(figures).toEqual([]);
    expect(grids).toEqual([
      {
        file: 'p.zip',
        sheet: '用电量',
        cells: [
          ['地区', '2019年1月', '2019年2月'],
          ['甲市', '1', ''],
        ],
      },
    ]);
  });

  test('data within the description, and a description alone', () => {
    const rows = [
      { area: '甲市', item: '用电量', year: 2019, value: 4.0, unit: '亿千瓦时', note: null },
    ];
    const inline = { name: 'data', schema: { fields: FIELDS }, data: rows };
    const text = JSON.stringify({ resources: [inline, { name: 'far', path: 'far.csv' }] });
    const { figures, leftOut } = readText(text.replace('"value":4', '"value":4.0'));
    expect(figures.map(({ text: one }) => one)).toEqual(['4.0']);
    expect(leftOut.map(({ sheet }) => sheet)).toEqual(['far']);
  });

  test('a line of another length is an error with its place', () => {
    const { figures, problems } = read([table({})], { 'data.csv': `${HEAD}甲市,用电量,2019\n` });
    expect(figures).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', sheet: 'data', row: 2 }]);
  });
});
