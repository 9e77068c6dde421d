import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';
import { sealStandard } from './seal-standard.ts';

const DEFAULT = 'VelvetSweatshop';
const CELLS = [['指标', '9.1']];
const sheets = [{ name: '表', rows: [['指标', 9.1]] }];
const sealAgile = (password: string, spinCount: number) =>
  writeXlsx({ sheets, encryption: { password, spinCount } });
const read = (bytes: Uint8Array) => readGrids('附件1.xlsx', bytes);

describe('a workbook that Excel opens without asking is opened', () => {
  const cases = [
    { name: 'of Excel 2010 and later', seal: () => sealAgile(DEFAULT, 100_000) },
    { name: 'of Excel 2007', seal: async () => sealStandard(await writeXlsx({ sheets }), DEFAULT) },
  ];
  test.for(cases)('$name', async ({ seal }) => {
    const { grids, problems } = read(await seal());
    expect(grids.map(({ cells }) => cells)).toEqual([CELLS]);
    expect(problems).toEqual([]);
  });

  test('one that is only protected against changes', () => {
    const path = new URL('../../fixtures/reading/read-only-protected.xlsx', import.meta.url);
    const { grids, problems } = read(readFileSync(path));
    expect(problems).toEqual([]);
    expect(grids[0]?.cells.flat()).toContain('地区生产总值');
  });
});

describe('a workbook under another password is refused with how to take it off', () => {
  const cases = [
    { name: 'of Excel 2010 and later', seal: () => sealAgile('通报', 10) },
    { name: 'of Excel 2007', seal: async () => sealStandard(await writeXlsx({ sheets }), '通报') },
  ];
  test.for(cases)('$name', async ({ seal }) => {
    const { grids, problems } = read(await seal());
    expect(grids).toEqual([]);
    expect(problems).toMatchObject([{ code: 'unreadable-file', found: '文件有密码' }]);
  });
});

test('a protected workbook with a changed byte is refused', async () => {
  const bytes = await sealAgile(DEFAULT, 10);
  bytes[bytes.length - 700] = (bytes[bytes.length - 700] ?? 0) ^ 1;
  expect(read(bytes).problems).toMatchObject([{ severity: 'error' }]);
});
