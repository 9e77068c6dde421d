import { describe, expect, test } from 'vitest';
import { gradeOf, nextGrade } from '#domain/assessments/grade.ts';
import { formatPoints } from '#domain/assessments/score/amounts.ts';
import { scoreOne } from '#domain/assessments/score-one.ts';
import examples from '../../fixtures/forest-chief-examples.json' with { type: 'json' };
import { forest, forestFacts, forestTable, pointsOf, readAs, totalOf } from './shipped.ts';

/** 丙县（边界） stands for 丙县. */
const bare = (name: string) => name.replace(/（.*）/u, '');

describe.each(examples)('$name, worked by hand', (example) => {
  const facts = forestFacts(bare(example.name));
  const points = pointsOf(forest, facts);

  test('every item has its points', () => {
    const items = [...example.保护性, ...example.建设性];
    const expected = items.map(({ id, 得分 }) => [id, 得分]);
    expect(items.map(({ id }) => [id, Number(points.get(id))])).toEqual(expected);
  });

  test('sections and total add up', () => {
    const found = ['W', 'P', 'C', 'T', 'A', 'M'].map((id) => Number(points.get(id)));
    const { 工作考核, 保护性得分, 建设性小计, 目标责任考核, 加分, 减分 } = example;
    expect(found).toEqual([工作考核, 保护性得分, 建设性小计, 目标责任考核, 加分, 减分]);
    expect(Number(totalOf(forest, facts))).toBe(example.总分);
  });

  test('the grade is the printed one, or says how it was read', () => {
    const { total, asked, given } = scoreOne(forest, facts);
    expect(given).toBe(asked);
    expect(total && gradeOf(forest, total).grade?.name).toBe(example.等次);
  });
});

test('89.5 is in no printed grade, and says so', () => {
  const { total } = scoreOne(forest, forestFacts('丙县'));
  if (!total) throw new Error('It has a total.');
  expect(gradeOf(forest, total)).toMatchObject({
    grade: { name: '良好' },
    reading: 'R2',
    said: {
      zh: '89.5分不在原文任何等次内；按左闭右开读作“良好”',
      en: 'No printed grade holds 89.5; read as half-open, from one lower bound up to the next: “良好”',
    },
  });
  expect(gradeOf(readAs(forestTable, 'R2', '照原文'), total).grade).toBeNull();
  const next = nextGrade(forest, total);
  expect([next?.grade.name, next && formatPoints(next.low)]).toEqual(['优秀', '90']);
});

test('60 is in two printed grades, and says so', () => {
  const sixty = { units: 60n, scale: 0 };
  expect(gradeOf(forest, sixty)).toMatchObject({
    grade: { name: '合格' },
    said: { zh: '60分在原文的“合格”、“不合格”内都有；按左闭右开读作“合格”' },
  });
  expect(gradeOf(readAs(forestTable, 'R2', '照原文'), sixty).grade).toBeNull();
  expect(gradeOf(forest, { units: 5999n, scale: 2 }).grade?.name).toBe('不合格');
});
