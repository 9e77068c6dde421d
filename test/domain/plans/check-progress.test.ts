import { describe, expect, test } from 'vitest';
import { checkProgress } from '#domain/plans/check-progress.ts';
import { readPlanRows } from '#domain/plans/row.ts';
import { ledgerOf, tableOf } from '#test/fixtures/plans/ledger.ts';
import { checkStandings } from '#test/fixtures/plans/standing.ts';

const { regions, scales, calendar } = ledgerOf([]);
const targets = readPlanRows([
  tableOf('plan-targets', [
    { indicator: '粮食产量', unit: '吨', year: '2025', target: '不低于12吨', places: '景德镇市' },
    {
      indicator: '初中生近视率',
      unit: '%',
      year: '2025',
      target: '60%以下',
      places: '乐平市、浮梁县',
    },
  ]),
]);

const remarksOn = (...lines: string[]) => {
  const rows = lines.map((line) => {
    const [indicator = '', places = '', period = '', value = '', unit = ''] = line.split('|');
    return { indicator, places, period, value, unit };
  });
  const table = tableOf('plan-progress', rows);
  return checkProgress(table, { targets, regions, scales, calendar, on: '2026-11-30' }).map(
    ({ at, column, said }) => `${at} ${column ?? ''} ${said.zh}`,
  );
};

describe('rows of progress are held against their targets', () => {
  test.for([
    ['粮食产量||2025|13', []],
    ['初中近视率||2025|50', ['indicator', '最近的是“初中生近视率”']],
    ['初中生近视率|珠山区|2025|50', ['places', '目标没有“珠山区”这个地区']],
    ['初中生近视率||2025|50', ['places', '没有写地区']],
    ['粮食产量||2027|13', ['period', '从2027-01-01起才算']],
    ['粮食产量||2025|12000公斤', ['value', '报的是12000公斤，合12吨']],
    ['粮食产量||2025|12000|公斤', ['unit', '报的是12000公斤，合12吨']],
    ['粮食产量||2025|12000|亩', ['unit', '报的单位是“亩”，目标以“吨”为单位，未采用']],
    ['粮食产量||2025|20多吨', ['value', '读不出数']],
    ['粮食产量||2025|一百三十', ['value', '读不出数']],
  ] as const)('%s', ([line, expected]) => {
    const remarks = remarksOn(line);
    expect(remarks).toHaveLength(expected.length === 0 ? 0 : 1);
    for (const part of expected) expect(remarks[0]).toContain(part);
  });

  test('two values for one row are told at the later, written as it may be', () => {
    expect(remarksOn('粮食产量||2025|2', '粮食产量||2025年|0', '粮食产量||2025|2.0')).toEqual([
      '1 value 与第 1 行是同一个指标、地区、时期，数却不同：2、0；请删去一个，删去以前都不判断',
    ]);
  });
});

describe('a value in a multiple of the unit is converted exactly', () => {
  const of = (unit: string, target: string, value: string, gap: string) => ({
    name: `${value} of ${unit}`,
    target: { unit, year: '2020', target },
    told: [`|2020|${value}`],
    expected: { status: 'met', gap },
  });
  checkStandings([
    // 12500 kg = 12.5 t; 12.5 − 12 = 0.5
    of('吨', '不低于12吨', '12500公斤', '0.5'),
    // 13000 万元 = 1.3 亿元; 1.3 − 1 = 0.3
    of('亿元', '不低于1亿元', '13000万元', '0.3'),
    // 1.2 万亩 = 12000 亩; 12000 − 10000 = 2000
    of('亩', '不低于10000亩', '1.2万亩', '2000'),
    // 1500 MW = 150 万千瓦; 150 − 100 = 50
    of('万千瓦', '不低于100万千瓦', '1500MW', '50'),
    // 9 亿斤 = 45 万吨; 45 − 40 = 5
    of('万吨', '不低于40万吨', '9亿斤', '5'),
  ]);
});
