import { expect, test } from 'vitest';
import type { SheetQuestion } from '#domain/layout/sheet-reading.ts';
import { countQuestions } from '#server/loading/layouts/count-reading.ts';
import { seenFigure } from './seen-figures.ts';

const ask = (sheet: string, said: Partial<SheetQuestion>): SheetQuestion => ({
  ...{ about: 'period', sheet, cells: [], text: { zh: '？', en: '?' } },
  ...{ name: null, unit: null, options: [] },
  ...said,
});
const unknown = { indicatorId: null, indicator: '用水量' };
const AMOUNT = { ...unknown, unit: '万吨', kind: 'level' } as const;
const RANK = { ...unknown, unit: '位', kind: 'rank' } as const;
const asked = { about: 'indicator', name: '用水量', unit: '万吨' } as const;

test('a name is asked once of a whole file, and what each sheet lacks of each', () => {
  const figures = ['一月', '二月'].flatMap((sheet) => [
    seenFigure(['water', 'leping'], '55.2', [3, 2], { sheet, ...AMOUNT }),
    seenFigure(['water', 'leping'], '1', [3, 3], { sheet, ...RANK }),
  ]);
  const questions = ['一月', '二月'].flatMap((sheet) => [ask(sheet, asked), ask(sheet, {})]);
  // 用水量（万吨） once, the months of either sheet; its rank is known with it.
  expect(countQuestions({ figures, questions })).toBe(3);
});

test('a rank of what stands nowhere else is asked for itself', () => {
  const figures = [seenFigure(['water', 'leping'], '1', [3, 3], RANK)];
  expect(countQuestions({ figures, questions: [] })).toBe(1);
});

test('nothing is asked of what is known', () => {
  const figures = [seenFigure(['gdp', 'leping'], '8.1', [3, 2])];
  expect(countQuestions({ figures, questions: [] })).toBe(0);
});
