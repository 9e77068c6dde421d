import { describe, expect, test } from 'vitest';
import type { SheetAnswer } from '#domain/layout/shown.ts';
import { describeAnswer } from '../../../web/src/routes/desk/releases/[release]/load/sheet/answer-words.ts';
import {
  answersOf,
  countAnswers,
  putAnswers,
  putNames,
  takeBackAnswer,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/answers.ts';
import {
  findAnswers,
  forgetOthers,
  keepAnswers,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/kept-answers.ts';
import { memoryStore } from '../../support/memory-store.ts';

const B3_B9 = { top: 3, left: 2, bottom: 9, right: 2 };
const regions: SheetAnswer = { about: 'area', cells: B3_B9, role: 'region', direction: null };
const leftOut: SheetAnswer = { ...regions, role: 'leave-out' };
const year: SheetAnswer = { about: 'value', dimension: 'year', value: '2019', cells: null };
const power: SheetAnswer = {
  about: 'name',
  dimension: 'indicator',
  text: '发电量',
  unit: '亿千瓦时',
  to: { as: 'entry', id: 'power' },
};

describe('answers', () => {
  test('stand with their sheet, in the order they were given', () => {
    const shown = putAnswers(putAnswers([], '一月', [year]), '二月', [regions]);
    expect(answersOf(putAnswers(shown, '一月', [power]), '一月')).toEqual([year, power]);
    expect(answersOf(shown, '二月')).toEqual([regions]);
    expect(countAnswers(shown)).toBe(2);
  });

  test('a newer one about the same takes the place of the older', () => {
    const shown = putAnswers([], null, [regions, year, power]);
    const now = putAnswers(shown, null, [leftOut, { ...year, value: '2020' }]);
    expect(answersOf(now, null)).toEqual([power, leftOut, { ...year, value: '2020' }]);
  });

  test('a value for some cells does not take the place of one for the whole sheet', () => {
    const ofCells: SheetAnswer = { ...year, value: '2018', cells: B3_B9 };
    expect(answersOf(putAnswers(putAnswers([], null, [year]), null, [ofCells]), null)).toEqual([
      year,
      ofCells,
    ]);
  });

  test('a name in another unit is another name', () => {
    const rate: SheetAnswer = { ...power, unit: '%', to: { as: 'leave-out' } };
    expect(countAnswers(putAnswers(putAnswers([], null, [power]), null, [rate]))).toBe(2);
  });

  test('what a name means holds on every sheet, and is taken back from every one', () => {
    const own = putAnswers([], '一月', [year, power]);
    const shown = putNames(own, ['一月', '二月'], [year, power]);
    expect(answersOf(shown, '一月')).toEqual([year, power]);
    expect(answersOf(shown, '二月')).toEqual([power]);
    expect(takeBackAnswer(shown, '二月', power)).toEqual([{ sheet: '一月', answers: [year] }]);
  });

  test('the last one taken back leaves nothing of its sheet', () => {
    expect(takeBackAnswer(putAnswers([], null, [year]), null, year)).toEqual([]);
  });
});

describe('what was answered is said', () => {
  const known = {
    region: [],
    indicator: [{ id: 'power', name: '发电量总量', aliases: [], unit: '亿千瓦时', kind: null }],
  };
  const cases: { answer: SheetAnswer; said: string }[] = [
    { answer: regions, said: 'B3:B9 是地区' },
    { answer: leftOut, said: 'B3:B9 不要' },
    { answer: year, said: '整张表的年份：2019' },
    { answer: { ...year, value: 'release' }, said: '整张表的年份：与所选通报的时期相同' },
    {
      answer: { about: 'value', dimension: 'period', value: '2019-01/2019-06', cells: B3_B9 },
      said: 'B3:B9的时期：2019年1-6月',
    },
    { answer: power, said: '“发电量”（亿千瓦时）是“发电量总量”' },
  ];
  test.for(cases)('$said', ({ answer, said }) => {
    expect(describeAnswer(answer, known)).toBe(said);
  });
});

describe('answers that are kept', () => {
  const place = { upload: 'a1', file: '月报.xlsx' };
  const kept = { shown: [{ sheet: null, answers: [regions, year, power] }], template: null };

  test('are found again', () => {
    const store = memoryStore();
    expect(keepAnswers(store, place, kept)).toBe(true);
    expect(findAnswers(store, place)).toEqual(kept);
    expect(findAnswers(store, { ...place, file: '季报.xlsx' })).toBeNull();
  });

  test('are none where somebody else wrote there', () => {
    const store = memoryStore();
    store.setItem('tongbao-sheet/a1/月报.xlsx', '{"shown":[{"sheet":1}],"template":null}');
    expect(findAnswers(store, place)).toBeNull();
  });

  test('of other uploads are forgotten', () => {
    const store = memoryStore();
    keepAnswers(store, place, kept);
    keepAnswers(store, { ...place, upload: 'b2' }, kept);
    forgetOthers(store, 'b2');
    expect(findAnswers(store, place)).toBeNull();
    expect(findAnswers(store, { ...place, upload: 'b2' })).toEqual(kept);
  });
});
