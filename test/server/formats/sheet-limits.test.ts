import { describe, expect, test } from 'vitest';
import { refuseSheets } from '#server/formats/sheet-limits.ts';

const grid = (rows: number, columns: number) => ({
  file: 'a.xlsx',
  sheet: '表',
  cells: Array.from({ length: rows }, () => Array.from({ length: columns }, () => '1')),
});

describe('a file with too much in it is refused with which limit, and how to mend it', () => {
  const cases = [
    {
      name: 'sheets',
      grids: Array.from({ length: 201 }, () => grid(1, 1)),
      found: '文件里有 201 张工作表',
    },
    { name: 'cells', grids: [grid(2_001, 1000), grid(3_100, 1000)], found: '文件里有 510 万格' },
  ];
  test.for(cases)('$name', ({ grids, found }) => {
    const problem = refuseSheets(grids, 'a.xlsx');
    expect(problem).toMatchObject({ severity: 'error', code: 'too-large', found });
    expect(problem?.cure).toMatch(/。$/u);
  });

  test('but a long list of a hundred thousand rows is none', () => {
    expect(refuseSheets([grid(100_000, 20)], 'a.xlsx')).toBeNull();
  });
});
