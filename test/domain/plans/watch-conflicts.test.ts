import { describe, expect, test } from 'vitest';
import { watchOne } from '#test/fixtures/plans/ledger.ts';
import { checkStandings } from '#test/fixtures/plans/standing.ts';

describe('two values for one place and period', () => {
  const target = { year: '2020', target: '控制在12%以下' };
  checkStandings([
    {
      name: 'judge nothing, though each alone would do: 11 ≤ 12 and 11.4 ≤ 12',
      target,
      told: ['|2020|11', '|2020|11.4'],
      expected: { status: 'lacking', lacks: 'one-value', gap: null },
    },
    {
      name: 'that are alike are one: 11 and 11.0',
      target,
      told: ['|2020|11', '|2020年|11.0'],
      expected: { status: 'met', gap: '-1' },
    },
    {
      name: 'make no base: neither 50 nor 60',
      target: { year: '2025', target: '不降低' },
      told: ['|基期|50', '|基期|60', '|2025|55'],
      on: '2026-01-02',
      expected: { status: 'lacking', lacks: 'one-value' },
    },
    {
      name: 'stand for the place also where one of them names it',
      target,
      told: ['|2020|2', '景德镇市|2020|0'],
      expected: { status: 'lacking', lacks: 'one-value' },
    },
  ]);

  test('both stand, with their rows and what is to be done', () => {
    const entry = watchOne({
      target: { ...target, unit: '%', places: '景德镇市' },
      told: ['|2020|2', '|2020|0', '|2020|2'],
      on: '2021-02-01',
    });
    const { judged, lack } = entry.places[0]!.watched;
    expect(judged.map(({ told, isMet }) => [told.line, told.amount.text, isMet])).toEqual([
      [1, '2', null],
      [2, '0', null],
    ]);
    expect(lack?.said.zh).toBe('两个数：2（第 1 行）、0（第 2 行）；请删去一个，删去以前不判断。');
  });
});
