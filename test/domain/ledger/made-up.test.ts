import { describe, expect, test } from 'vitest';
import { readMark } from '#domain/ledger/made-up.ts';

const BARE = { title: null, notes: [], file: 'data/任务.csv', sheet: null };

describe('a table of the ledger is made up', () => {
  const cases = [
    { of: 'where its title says so', words: { title: '示例任务（模拟数据）' }, seed: null },
    { of: 'in round brackets of either width', words: { title: '示例 (模拟数据)' }, seed: null },
    {
      of: 'with the seed that a note tells',
      words: { title: '示例任务（模拟数据）', notes: ['注：由程序按种子 7 生成。'] },
      seed: 7,
    },
    { of: 'by the name of its file', words: { file: '导出/任务（模拟数据）.csv' }, seed: null },
    { of: 'by the name of its sheet', words: { sheet: '任务（模拟数据）' }, seed: null },
  ];
  test.for(cases)('$of', ({ words, seed }) => {
    expect(readMark({ ...BARE, ...words })).toEqual({ seed });
  });

  const real = [
    { of: 'without a mark', words: {} },
    { of: 'where words only speak of it', words: { title: '模拟数据管理任务' } },
    { of: 'with a seed alone', words: { notes: ['注：种子 7 公斤'] } },
    { of: 'where a folder is called so', words: { file: '示例（模拟数据）/任务.csv' } },
  ];
  test.for(real)('but not $of', ({ words }) => {
    expect(readMark({ ...BARE, ...words })).toBeNull();
  });
});
