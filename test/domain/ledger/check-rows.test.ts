import { expect, test } from 'vitest';
import { checkRows } from '#domain/ledger/check-rows.ts';

const fact = (assessment: string, row: number) => ({
  cells: { assessment, assessed: '甲县', item: 'E1', value: '1' },
  row,
});

test('a row stands twice within one subject, not where a file holds the same of two', () => {
  const twice = [fact('示例考核2025', 2), fact('示例考核2026', 3), fact('示例考核 2025', 4)];
  const notes = checkRows({ kind: 'assessments', rows: twice });
  expect(notes.map(({ at, said }) => [at, said.zh])).toEqual([[2, '与第 1 行重复，两行都保留']]);
});
