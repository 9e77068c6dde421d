import { describe, expect, test } from 'vitest';
import type { SheetView } from '#server/schemas/layouts.ts';
import {
  knownEntries,
  ofUnit,
  unitsOf,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/known-names.ts';
import {
  cellsFor,
  measureOf,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/new-entry.ts';
import {
  leaveOutAll,
  partQuestions,
  placesOf,
  valueAnswer,
  type Question,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/questions.ts';
import {
  summaryOf,
  whyNotYet,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/summary.ts';

const INDICATORS = [
  { id: 'gdp', name: '地区生产总值', aliases: 'GDP;生产总值', unit: '%', measure: 'rate' },
  { id: 'power-amount', name: '发电量', aliases: '', unit: '亿千瓦时', measure: 'level' },
  { id: 'retail', name: '社会消费品零售总额', aliases: '', unit: '亿元', measure: 'level' },
];
const known = knownEntries({
  tables: [
    { id: 'indicators', rows: INDICATORS.map((cells) => ({ cells })) },
    {
      id: 'regions',
      rows: [{ cells: { id: 'leping', name: '乐平市', aliases: '乐平', kind: 'county' } }],
    },
  ],
});

describe('names of the dictionary', () => {
  test('are offered in the unit of the figures only', () => {
    expect(ofUnit(known.indicator, '亿元').map(({ id }) => id)).toEqual(['retail']);
    expect(ofUnit(known.indicator, null)).toHaveLength(3);
    expect(unitsOf(known)).toEqual(['%', '亿千瓦时', '亿元']);
  });
});

describe('a name that the dictionary is to have', () => {
  const unknown = {
    dimension: 'indicator' as const,
    text: '粮食产量',
    unit: '万吨',
    figures: 22,
    decimals: 2,
    nearest: [],
  };

  test('is filled in from the sheet', () => {
    expect(cellsFor(unknown, { rows: INDICATORS })).toEqual({
      name: '粮食产量',
      unit: '万吨',
      measure: 'level',
      decimals: '2',
      direction: 'neither',
    });
  });

  test('a rate of an amount that is there is tied to it', () => {
    const rate = { ...unknown, text: '发电量', unit: '%', decimals: 1 };
    expect(cellsFor(rate, { rows: INDICATORS })).toEqual({
      name: '发电量（%）',
      unit: '%',
      measure: 'rate',
      decimals: '1',
      level_indicator: 'power-amount',
    });
  });

  test('of a wider place says that it is one', () => {
    const nation = { ...unknown, dimension: 'region' as const, text: '全国', unit: null };
    expect(cellsFor(nation, { rows: [] }, true)).toEqual({
      name: '全国',
      kind: 'wider',
      inside: '',
    });
    expect(cellsFor(nation, { rows: [] })).toEqual({ name: '全国' });
  });

  const units = [
    ['%', 'rate'],
    ['家', 'count'],
    ['上年同月=100', 'index'],
    ['万元', 'level'],
  ] as const;
  test.for(units)('in %s it is a %s', ([unit, measure]) => {
    expect(measureOf(unit)).toBe(measure);
  });
});

describe('questions', () => {
  const H4 = { top: 4, left: 8, bottom: 4, right: 8 };
  const ask = (about: Question['about'], more: Partial<Question> = {}): Question => ({
    about,
    cells: [H4],
    text: '',
    textEn: '',
    name: null,
    unit: null,
    options: [],
    ...more,
  });
  const grain = {
    dimension: 'indicator' as const,
    text: '粮食产量',
    unit: '万吨',
    figures: 22,
    decimals: 2,
    nearest: [],
  };

  test('of unknown names stand with what the sheet shows of them', () => {
    const asked = ask('indicator', { name: '粮食产量', unit: '万吨' });
    const year = ask('year');
    const { names, others } = partQuestions({ questions: [year, asked], unknownNames: [grain] });
    expect(names).toEqual([{ name: grain, question: asked }]);
    expect(others).toEqual([year]);
  });

  test('a value that is typed holds for the cells that the options are for', () => {
    const answer = {
      about: 'value' as const,
      dimension: 'unit' as const,
      value: '亿元',
      cells: H4,
    };
    const question = ask('unit', { options: [{ label: '亿元', labelEn: '', answer }] });
    expect(valueAnswer(question, '万元')).toEqual({ ...answer, value: '万元' });
    expect(valueAnswer(ask('year'), '2022')).toEqual({
      about: 'value',
      dimension: 'year',
      value: '2022',
      cells: null,
    });
    expect(valueAnswer(ask('hidden'), 'x')).toBeNull();
  });

  test('leaving out is said of every stretch of cells', () => {
    const cells = [H4, { ...H4, top: 6, bottom: 9 }];
    expect(leaveOutAll({ cells })).toEqual(
      cells.map((area) => ({ about: 'area', cells: area, role: 'leave-out', direction: null })),
    );
    expect(placesOf(cells, () => '…')).toBe('H4、H6:H9');
    expect(placesOf([H4, H4, H4, H4, H4], (more) => `等（另 ${more} 处）`)).toBe(
      'H4、H4、H4等（另 2 处）',
    );
  });
});

describe('what is read in all', () => {
  const counts: SheetView['counts'] = {
    figures: 42,
    missing: 0,
    targets: 0,
    ranks: 0,
    references: 0,
    unknown: 0,
    questions: 0,
    indicators: 3,
    regions: 7,
    periods: ['2019-01/2019-06'],
  };

  test('is said in a sentence', () => {
    expect(summaryOf(counts)).toBe('读出 42 个数，3 个指标，7 个地区，2019年1-6月');
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = `2019-${String(index + 1).padStart(2, '0')}`;
      return `${month}/${month}`;
    });
    expect(summaryOf({ ...counts, missing: 2, periods: months })).toBe(
      '读出 42 个数，3 个指标，7 个地区，2019年1月至2019年12月（12 个时期），其中 2 格没有数',
    );
    expect(summaryOf({ ...counts, figures: 0 })).toBe('尚未读出数');
  });

  test('can be taken when nothing is left to be answered or looked at', () => {
    expect(whyNotYet({ counts, canBeTaken: true }, 0)).toBeNull();
    expect(whyNotYet({ counts, canBeTaken: true }, 2)).toMatch('有 2 处与模板不同');
    expect(whyNotYet({ counts: { ...counts, questions: 1 }, canBeTaken: false }, 0)).toMatch(
      '还有 1 个问题',
    );
    expect(whyNotYet({ counts: { ...counts, unknown: 5 }, canBeTaken: false }, 0)).toMatch(
      '还有 5 个数未识别',
    );
  });
});
