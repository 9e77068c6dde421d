import { describe, expect, it } from 'vitest';
import type { SheetAnswer, ValueAnswer } from '#domain/layout/shown.ts';
import { judge, listCases, openCase, readCase } from '../../support/layout-cases.ts';

function say(dimension: ValueAnswer['dimension'], value: string): SheetAnswer[] {
  return [{ about: 'value', dimension, value, cells: null }];
}

/** Of files that don't say everything: what a person answers, as the expectations have it. */
const ANSWERS: Readonly<Record<string, SheetAnswer[]>> = {
  '11-months-side-by-side.csv': say('unit', '亿元'),
  '14-single-indicator-ranked.xls': say('year', '2022'),
  '34-department-targets.xlsx': say('region', 'jingdezhen'),
  '46-budget.xlsx': say('year', '2021'),
};

/** Of an unknown name is asked for each unit that its figures have. */
const UNITS_OF_NAME = 3;

describe.each(listCases())('%s', (file) => {
  const one = openCase(file);
  const answers = ANSWERS[file] ?? [];

  it('is read without a wrong figure, and without a question that the sheet answers', async () => {
    const read = await readCase(one);
    const { wrong, asked } = judge(one, read);
    expect(wrong).toEqual([]);
    const unknown = read.questions.filter(({ name }) => name !== null);
    const others = read.questions.filter(({ name }) => name === null);
    expect(unknown.length).toBeLessThanOrEqual(one.unknown_indicators.length * UNITS_OF_NAME);
    expect(others.length).toBeLessThanOrEqual(one.ambiguous.length);
    if (answers.length === 0) expect(asked).toBe(0);
  });

  it.runIf(answers.length > 0)('is right once it is answered', async () => {
    expect(judge(one, await readCase(one, answers))).toEqual({
      right: one.expected.length,
      asked: 0,
      wrong: [],
    });
  });
});

it('names hidden rows among what is left out', async () => {
  const { leftOut } = await readCase(openCase('05-amount-growth.xlsx'));
  const hidden = leftOut.find(({ why }) => why.zh === '隐藏的行列');
  expect(hidden?.cells.map(({ top, bottom }) => [top, bottom])).toContainEqual([17, 17]);
});
