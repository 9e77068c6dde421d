import { describe, expect, test } from 'vitest';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import {
  dictionaryWith,
  judge,
  judgeAs,
  month,
  monthly,
  sampleCell,
  STEADY,
  toDate,
} from './sample-series.ts';

describe('a value against its own series', () => {
  const history = monthly(STEADY, { from: '2018-01', period: month });
  // Distances of the steps from 0.1: 0.4 0.3 0.2 0.2 0 0 0 0 0.1 0.1 0.2; in order 0 0 0 0 0.1 | 0.1
  // | 0.2 …: MAD 0.1, σ 0.14826, less than two printed units, so 0.2. 12.4 + 0.1 ± 6 × 0.2.
  const expected = { low: expect.closeTo(11.3) as number, high: expect.closeTo(13.7) as number };

  const cases = [
    { name: 'within its range is usual', printed: '13.6', code: null, candidate: null },
    { name: 'a jump', printed: '16.0', code: 'jump', candidate: null },
    {
      name: 'two digits written the wrong way round',
      printed: '21.3',
      code: 'digits-swapped',
      candidate: 12.3,
    },
    { name: 'a point left out', printed: '123', code: 'decimal-point', candidate: 12.3 },
    {
      name: 'a point one place too far left',
      printed: '1.24',
      code: 'decimal-point',
      candidate: 12.4,
    },
    { name: 'a minus too many', printed: '-12.6', code: 'sign-lost', candidate: 12.6 },
    {
      name: 'a fall below nought that never was',
      printed: '-3.0',
      code: 'sign-flip',
      candidate: null,
    },
  ] as const;

  test.for(cases)('$name', ({ printed, code, candidate }) => {
    const found = judge(printed, history);
    if (code === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.objectContaining({ code, candidate, severity: 'warning' })]);
    for (const one of found.filter(() => printed === '16.0'))
      expect(one.expected).toEqual(expected);
  });

  test('the sentence says from what it follows, and what to do', () => {
    expect(judge('21.3', history)[0]?.sentence).toBe(
      '东县地区生产总值（2019年1月）为21.3%，比上一期（2018年12月）的12.4%高8.9个百分点。' +
        '此前11次逐期变动的中位数是0.10个百分点，离差的中位数是0.10个百分点，按此应在11.3%至13.7%之间。' +
        '若相邻两位写反，本是12.3%，就在此范围内：请核对数字次序。',
    );
    expect(judge('21.3', history)[0]?.sentenceEn).toBe(
      '地区生产总值 of 东县 (Jan 2019) is 21.3%, 8.9 percentage points above the 12.4% of the period before (Dec 2018). ' +
        'The 11 changes before it, from one period to the next, have a median of 0.10 percentage points and a median deviation of 0.10 percentage points: by this it lies between 11.3% and 13.7%. ' +
        'With two neighbouring digits the other way round, 12.3% would lie in it: check the order of the digits.',
    );
  });

  test('with too few steps nothing is said', () => {
    expect(judge('16.0', history.slice(-10))).toEqual([]);
    expect(judge('16.0', history.slice(-11))).toHaveLength(1);
  });

  test('what comes later, of another region or another indicator is no history', () => {
    const others = [
      ...monthly(STEADY, { from: '2019-01', period: month }),
      ...monthly(STEADY, { from: '2018-01', period: month, regionId: 'west' }),
      ...monthly(STEADY, { from: '2018-01', period: month, indicatorId: 'sales' }),
    ];
    expect(judge('16.0', others)).toEqual([]);
  });

  test('single months and months to date are never mixed', () => {
    const running = monthly(STEADY, { from: '2018-01', period: toDate });
    expect(judge('16.0', running, month('2019-02'))).toEqual([]);
    // 2018 and the first months of 2019 make twelve steps to date; January begins anew.
    const next = [...running, ...monthly(['12.3', '12.4'], { from: '2019-01', period: toDate })];
    expect(judge('16.0', next, toDate('2019-03'))).toMatchObject([{ code: 'jump' }]);
  });

  test('what runs from January is not held against December, but against January before', () => {
    const lower = STEADY.map((text) => (Number(text) - 6).toFixed(1));
    const running = monthly([...STEADY, ...lower], { from: '2017-01', period: toDate });
    // 2018 lies 6 points below 2017 in all twelve months: 6.0 − 6 ± 6 × 0.2 for January 2019,
    // far below the 6.4 of December.
    expect(judge('1.1', running)).toEqual([]);
    expect(judge('6.4', running)).toMatchObject([
      {
        code: 'jump',
        expected: { low: expect.closeTo(-1.2) as number, high: expect.closeTo(1.2) as number },
      },
    ]);
  });
});

describe('a value against the other regions', () => {
  const figures = [
    ['east', '10.8'],
    ['west', '10.9'],
    ['north', '11.4'],
    ['park', '11.0'],
    ['port', '10.6'],
  ] as const;
  const release = (values: readonly (readonly [string, string])[]) =>
    values.map(([regionId, printed]) => sampleCell(printed, toDate('2019-06'), { regionId }));
  const dictionary = dictionaryWith({});

  test('says nothing with fewer than five others', () => {
    const cells = release([...figures.slice(1), ['east', '108']]);
    expect(implausibilities(cells, [], { dictionary, release: cells })).toEqual([]);
  });

  test('finds a point that was left out', () => {
    const cells = release([['city', '10.9'], ...figures.slice(1), ['east', '108']]);
    const extra = sampleCell('11.2', toDate('2019-06'), { regionId: 'sixth' });
    const all = [...cells, extra];
    // The others: 10.6 10.9 11.0 11.2 11.4, median 11.0, MAD 0.2, σ at least 2: 11 ± 12.
    expect(implausibilities(all, [], { dictionary, release: all })).toMatchObject([
      {
        code: 'decimal-point',
        regionId: 'east',
        candidate: 10.8,
        expected: { low: expect.closeTo(-1) as number, high: expect.closeTo(23) as number },
      },
    ]);
  });

  test('leaves the city and what has ceased aside', () => {
    const cells = release([['city', '60.0'], ...figures.slice(1), ['east', '-100.0']]);
    const all = [...cells, sampleCell('11.2', toDate('2019-06'), { regionId: 'sixth' })];
    expect(implausibilities(all, [], { dictionary, release: all })).toEqual([]);
  });
});

describe('a figure that is missing', () => {
  const three = ['1.0', '2.0', '3.0'];
  test('where there always was one is asked for', () => {
    const found = judge(null, monthly(three, { from: '2018-10', period: month }));
    expect(found).toMatchObject([{ code: 'missing-now', value: null }]);
    expect(found[0]?.sentence).toBe(
      '东县地区生产总值（2019年1月）没有数。此前3期每期都有，上一期（2018年12月）是3.0%。请补上；若确实没有，请写明原因。',
    );
    expect(found[0]?.sentenceEn).toBe(
      '地区生产总值 of 东县 (Jan 2019) has no figure. Each of the 3 periods before had one, the last (Dec 2018) 3.0%. Fill it in; if there is none, say why.',
    );
  });

  test('is usual where one was missing before, or little is known', () => {
    expect(judge(null, monthly([null, ...three], { from: '2018-09', period: month }))).toEqual([]);
    expect(judge(null, monthly(three.slice(1), { from: '2018-11', period: month }))).toEqual([]);
  });
});

test('an amount is held against its own growth over a year', () => {
  const level = { measure: 'level', unit: '元', decimals: 0 } as const;
  // Each month of 2018 is 1.1 times that of 2017; 1.1 ± 6 × 0.02 × 1 100 is 1 078 to 1 342.
  const year = (factor: number) =>
    STEADY.map((_, index) => String(Math.round((index + 1) * 1000 * factor)));
  const history = monthly([...year(1), ...year(1.1)], { from: '2017-01', period: toDate });
  expect(judgeAs(level, '1300', history, toDate('2019-01'))).toEqual([]);
  expect(judgeAs(level, '12100', history, toDate('2019-01'))).toMatchObject([
    { code: 'decimal-point', candidate: 1210 },
  ]);
});
