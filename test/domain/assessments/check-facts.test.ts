import { expect, test } from 'vitest';
import { checkFacts, factFault, nearestName } from '#domain/assessments/check-facts.ts';
import { readProcess } from '#domain/assessments/process.ts';
import type { Fact } from '#domain/assessments/types.ts';
import { readLedgerFile } from '../../support/ledger-file.ts';
import { county, forest } from './shipped.ts';

const fact = (item: string, value: string, part = ''): Fact => ({
  ...{ assessed: '乐平市', item, side: 'checked', part, value: value === '' ? null : value },
  ...{ target: null, event: null, evidence: null, judgedBy: null, note: null },
});

test('what its rule does not understand is told with its place and what is to be told', () => {
  const cases = [
    // W is judged, of 30.
    [fact('W', '35'), '“35”不在0至30分之间；应填0至30之间的分数。'],
    [fact('P1', '很好'), '“很好”无法识别；应填数字，或“达到”。'],
    [fact('P5a', '大概'), '“大概”无法识别；应填'],
  ] as const;
  for (const [told, end] of cases) {
    const found = factFault(forest, told);
    expect(found?.column).toBe('value');
    expect(found?.said.zh).toContain(end);
  }
  for (const told of [fact('W', '28'), fact('P1', '82.30'), fact('P1', '达到'), fact('P3', '')]) {
    expect(factFault(forest, told)).toBeNull();
  }
  expect(factFault(forest, fact('Z9', '1'))?.said.zh).toBe('办法里没有条目“Z9”。');
});

test('no fact that ships is refused, and a name of no list is told with the nearest', () => {
  const process = readProcess({
    ...readLedgerFile('assessments', 'data/assessments/林长制考核算例（虚构）.csv'),
    rows: [],
  });
  const tables = [
    ['林长制考核算例（虚构）', forest],
    ['县域评价2024（虚构）', county],
  ] as const;
  for (const [name, scheme] of tables) {
    const table = readLedgerFile('assessments', `data/assessments/${name}.csv`);
    const notes = checkFacts(table, { ...scheme, assessed: [] }, process);
    expect(notes.map(({ at, said }) => `${at} ${said.zh}`)).toEqual([]);
  }
  const rows = [{ cells: { assessed: '乐坪市', item: 'W', value: '28' }, row: 2 }];
  expect(checkFacts({ rows }, { ...forest, groups: [] }, process)).toMatchObject([
    {
      at: 0,
      column: 'assessed',
      said: { zh: expect.stringContaining('最接近的是“乐平市”') as string },
    },
  ]);
  expect(nearestName(['乐平市', '浮梁县'], '昌江区')).toBeNull();
});
