import { describe, expect, test } from 'vitest';
import { readControlLists } from '#domain/control-units/read-list.ts';
import { formatDecimal } from '#domain/decimal.ts';
import type { Region } from '#domain/dictionary.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import { readLedgerFile } from '#test/support/ledger-file.ts';

const region = (id: string, code: string, name: string, kind: Region['kind'] = 'county') =>
  ({
    id,
    code,
    name,
    shortName: name,
    proseName: name,
    kind,
    insideId: kind === 'city' ? null : 'city',
    aliases: [],
  }) satisfies Region;
const REGIONS = [
  region('city', '360200', '景德镇市', 'city'),
  region('leping', '360281', '乐平市'),
  region('fuliang', '360222', '浮梁县'),
  region('zhushan', '360203', '珠山区'),
  region('changjiang', '360202', '昌江区'),
];
const units = readLedgerFile('control-units', 'data/control-units/管控单元.csv');
const shares = readLedgerFile('control-shares', 'data/control-units/管控单元汇总.csv');
const [shipped] = readControlLists([units], [shares], REGIONS);

const change = (table: LedgerTable, row: number, cells: Record<string, string>): LedgerTable => ({
  ...table,
  rows: table.rows.map((one, at) =>
    at === row ? { ...one, cells: { ...one.cells, ...cells } } : one,
  ),
});
const findings = (one: LedgerTable, other: LedgerTable) =>
  readControlLists([one], [other], REGIONS)[0]?.findings.map(({ kind, place, said }) => [
    kind,
    place,
    said.zh,
  ]);

describe('the list that ships', () => {
  test('has 35 units, 8 + 16 + 11, as the summary prints', () => {
    expect(shipped?.units).toHaveLength(35);
    const whole = shipped?.places.find(({ isWhole }) => isWhole);
    expect(whole?.classes.map(({ class: of, listed, printed }) => [of, listed, printed])).toEqual([
      ['优先保护', 8, 8],
      ['重点管控', 16, 16],
      ['一般管控', 11, 11],
    ]);
  });

  test('has the units of each county in its place, the city first', () => {
    const counts = shipped?.places.map(({ regionId, classes }) => [
      regionId,
      ...classes.map(({ listed }) => listed),
    ]);
    expect(counts).toEqual([
      ['city', 8, 16, 11],
      ['leping', 2, 6, 5],
      ['fuliang', 5, 6, 3],
      ['zhushan', 1, 1, 1],
      ['changjiang', 0, 3, 2],
    ]);
  });

  test('has shares that sum to 100, but for what rounding brings', () => {
    const sums = shipped?.places.map(({ place, shares: sum }) => [
      place,
      sum && formatDecimal(sum.value),
      sum?.isRounding,
    ]);
    expect(sums).toEqual([
      // 46.97 + 19.12 + 33.91
      ['景德镇市', '100.00', true],
      // 7.67 + 30.28 + 62.06: three roundings of 0.005 may be 0.015
      ['乐平市', '100.01', true],
      // 80.02 + 5.69 + 14.30
      ['浮梁县', '100.01', true],
      // 30.69 + 49.03 + 20.28
      ['珠山区', '100.00', true],
      // 60.58 + 39.42; no share of the first class is printed
      ['昌江区', '100.00', true],
    ]);
  });

  test('says nothing twice: list, summary and codes agree', () => {
    expect(shipped?.findings).toEqual([]);
    expect(shipped?.document.docNo).toBe('景府发〔2020〕8号');
  });
});

describe('where list and summary differ', () => {
  test('a unit that is missing is told of its county and of the whole', () => {
    const fewer = { ...units, rows: units.rows.slice(1) };
    expect(findings(fewer, shares)).toEqual([
      ['count', '景德镇市', '景德镇市优先保护单元：汇总表印 8 个，清单里有 7 个。'],
      ['count', '浮梁县', '浮梁县优先保护单元：汇总表印 5 个，清单里有 4 个。'],
    ]);
  });

  test('counts of the places that do not sum to that of the whole are told', () => {
    // 0 + 1 + 5 + 3 = 9, not 8
    expect(findings(units, change(shares, 9, { count: '3' }))).toEqual([
      ['count', '乐平市', '乐平市优先保护单元：汇总表印 3 个，清单里有 2 个。'],
      ['sum', '景德镇市', '景德镇市优先保护单元：印 8 个，各地区相加是 9 个。'],
    ]);
  });

  test('shares that rounding does not explain are told', () => {
    // 80.20 + 5.69 + 14.30 = 100.19
    expect(findings(units, change(shares, 6, { share: '80.20' }))).toEqual([
      ['shares', '浮梁县', '浮梁县各类面积比相加是 100.19%，不是 100%，四舍五入也到不了这个差。'],
    ]);
  });

  test('a code that names another county or class, or stands twice, is told', () => {
    expect(findings(change(units, 0, { code: 'ZH36028110009' }), shares)).toEqual([
      ['code', '浮梁县', '单元编码 ZH36028110009 里的区划代码不是浮梁县的。'],
    ]);
    expect(findings(change(units, 0, { code: 'ZH36022230009' }), shares)).toEqual([
      [
        'code',
        '浮梁县',
        '单元编码 ZH36022230009 印在“优先保护”下，同样编码的其他单元都是“一般管控”。',
      ],
    ]);
    expect(findings(change(units, 1, { code: 'ZH36022210001' }), shares)).toEqual([
      ['twice', '浮梁县', '单元编码 ZH36022210001 用了两次。'],
    ]);
  });

  test('a place that the dictionary has not stands last, and is told', () => {
    const read = readControlLists([change(units, 4, { places: '昌南新区' })], [], REGIONS)[0];
    expect(read?.places.at(-1)?.place).toBe('昌南新区');
    expect(read?.findings.map(({ kind }) => kind)).toEqual(['place']);
  });
});

test('a number that is none, and a row without class, stop nothing', () => {
  const odd = change(shares, 1, { count: '三', share: '60.58%' });
  const place = readControlLists([units], [odd], REGIONS)[0]?.places.at(-1);
  expect(place?.classes[1]).toMatchObject({ listed: 3, printed: null, share: null });
  const rows = [{ cells: { code: 'X1' }, row: 2 }];
  expect(readControlLists([{ ...units, rows }], [], REGIONS)[0]?.units).toEqual([]);
});
