import { read, type WorkBook } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import {
  writeStreamedWorkbook,
  type StreamCell,
  type StreamSheet,
} from '#server/formats/xlsx-stream.ts';
import { unzipTexts } from '#test/support/unzip.ts';

const INFO = { title: '试', creator: '办公室', modified: null };

async function* portions(rows: readonly (readonly StreamCell[])[], size: number) {
  await Promise.resolve();
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

async function* sheetsOf(sheets: readonly StreamSheet[]) {
  await Promise.resolve();
  yield* sheets;
}

async function write(sheets: readonly StreamSheet[], mostRows?: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeStreamedWorkbook(sheetsOf(sheets), INFO, mostRows))
    parts.push(part);
  return Buffer.concat(parts);
}

function sheet(name: string, rows: readonly (readonly StreamCell[])[], heads = ['甲', '乙']) {
  return { name, heads, widths: [10, 10], rows: portions(rows, 3) };
}

const readBack = (bytes: Buffer): WorkBook => read(bytes, { cellNF: true, cellFormula: true });

describe('a cell', () => {
  const cases: { name: string; cell: StreamCell; expected: object }[] = [
    {
      name: 'a number has its printed decimals',
      cell: { number: 10, decimals: 1 },
      expected: { t: 'n', v: 10, w: '10.0' },
    },
    {
      name: 'a whole number has none',
      cell: { number: -6, decimals: 0 },
      expected: { t: 'n', v: -6, w: '-6' },
    },
    { name: 'a formula is text', cell: '=1+1', expected: { t: 's', v: '=1+1' } },
    {
      name: 'a command is text',
      cell: "@SUM(A1)|'cmd'",
      expected: { t: 's', v: "@SUM(A1)|'cmd'" },
    },
    { name: 'what XML keeps for itself', cell: 'A<B>&"C"', expected: { t: 's', v: 'A<B>&"C"' } },
    {
      name: 'what looks like one of Excel’s own escapes',
      cell: '_x0041_',
      expected: { t: 's', v: '_x0041_' },
    },
    {
      name: 'letters that XML cannot hold go',
      cell: 'a\u0001b\uD800c',
      expected: { t: 's', v: 'abc' },
    },
    { name: 'blanks at its ends stay', cell: ' a ', expected: { t: 's', v: ' a ' } },
  ];

  test.for(cases)('$name', async ({ cell, expected }) => {
    const { Sheets } = readBack(await write([sheet('表', [[cell]])]));
    expect(Sheets['表']?.['A2']).toMatchObject(expected);
    expect(Sheets['表']?.['A2']).not.toHaveProperty('f');
  });

  test('an empty one is not there', async () => {
    const { Sheets } = readBack(await write([sheet('表', [[null, '乙']])]));
    expect(Sheets['表']?.['A2']).toBeUndefined();
    expect(Sheets['表']?.['B2']).toMatchObject({ v: '乙' });
  });
});

test('rows beyond the limit go on in another sheet, under the same heads', async () => {
  const rows = Array.from({ length: 7 }, (_, index) => [`${index + 1}`]);
  // Three rows a sheet: the heads and two others, so 7 rows take 4 sheets.
  const { SheetNames, Sheets } = readBack(await write([sheet('表', rows)], 3));
  expect(SheetNames).toEqual(['表', '表 (2)', '表 (3)', '表 (4)']);
  const firsts = SheetNames.map((name) =>
    ['A1', 'A2', 'A3'].map((at) => (Sheets[name]?.[at] as { v: string } | undefined)?.v),
  );
  expect(firsts).toEqual([
    ['甲', '1', '2'],
    ['甲', '3', '4'],
    ['甲', '5', '6'],
    ['甲', '7', undefined],
  ]);
});

test('a sheet that is exactly full is one sheet', async () => {
  const { SheetNames } = readBack(await write([sheet('表', [['1'], ['2']])], 3));
  expect(SheetNames).toEqual(['表']);
});

test('names of sheets are what Excel allows, each once', async () => {
  const long = 'Business Revenue of Profit-making Enterprises';
  const bytes = await write(
    ['a/b:c', long, `${long} in Services`, 'HISTORY', ''].map((name) => sheet(name, [])),
  );
  expect(readBack(bytes).SheetNames).toEqual([
    'a b c',
    'Business Revenue of Profit-maki',
    'Business Revenue of Profit- (2)',
    'HISTORY (2)',
    'Sheet',
  ]);
});

test('heads stay in sight and are filtered by; the same rows give the same bytes', async () => {
  const [first, second] = [
    await write([sheet('表', [['1']])]),
    await write([sheet('表', [['1']])]),
  ];
  expect(second.equals(first)).toBe(true);
  const texts = unzipTexts(first);
  expect(texts.get('xl/worksheets/sheet1.xml')).toMatch(/<pane ySplit="1" .*state="frozen"/u);
  expect(texts.get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:B2"/>');
  expect(texts.get('xl/workbook.xml')).toContain("'表'!$A$1:$B$2</definedName>");
});

test('a fault while rows are read is told to whoever reads the bytes', async () => {
  const rows = async function* (): AsyncGenerator<StreamCell[][]> {
    yield [['1']];
    await Promise.resolve();
    throw new Error('the disk is gone');
  };
  const broken = { name: '表', heads: ['甲'], widths: [10], rows: rows() };
  await expect(write([broken])).rejects.toThrow('the disk is gone');
});

test('whoever stops reading stops the rows', async () => {
  let read = 0;
  let isClosed = false;
  const endless = async function* (): AsyncGenerator<StreamCell[][]> {
    try {
      for (;;) {
        await new Promise(setImmediate);
        read += 1;
        yield Array.from({ length: 1000 }, () => [{ number: Math.random(), decimals: null }]);
      }
    } finally {
      isClosed = true;
    }
  };
  const sheets = async function* (): AsyncGenerator<StreamSheet> {
    await Promise.resolve();
    try {
      yield { name: '表', heads: ['甲'], widths: [10], rows: endless() };
    } finally {
      isClosed = true;
    }
  };
  for await (const part of writeStreamedWorkbook(sheets(), INFO)) {
    if (part.length > 100) break;
  }
  const before = read;
  await expect.poll(() => isClosed).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(read - before).toBeLessThan(3);
});
