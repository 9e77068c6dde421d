import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';
import { zip, type ZipFile } from '#test/support/zip.ts';

const MB = 1024 * 1024;
const TYPES: ZipFile = { name: '[Content_Types].xml', content: Buffer.from('<Types/>') };
const file = (name: string, content: Uint8Array | string = 'x'): ZipFile => ({
  name,
  content: typeof content === 'string' ? Buffer.from(content) : content,
});
const read = (bytes: Uint8Array, name = '附件1.xlsx') => readGrids(name, bytes);
const beginning = (...bytes: number[]) => new Uint8Array([...bytes, ...Buffer.alloc(64, 7)]);

describe('a file that is not what it says is refused with what it is', () => {
  const cases = [
    { name: 'a Word document', bytes: zip([TYPES, file('word/document.xml')]), found: 'Word 文档' },
    { name: 'slides', bytes: zip([TYPES, file('ppt/presentation.xml')]), found: 'PowerPoint' },
    { name: 'a zip of tables', bytes: zip([file('附件1.csv', '序号')]), found: '压缩包' },
    { name: 'a PDF', bytes: beginning(0x25, 0x50, 0x44, 0x46, 0x2d), found: 'PDF 文档' },
    { name: 'a scan', bytes: beginning(0x89, 0x50, 0x4e, 0x47), found: '图片' },
    { name: 'a RAR', bytes: beginning(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07), found: '压缩包' },
  ];
  test.for(cases)('$name', ({ bytes, found }) => {
    const { grids, problems } = read(bytes);
    expect(grids).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', code: 'unreadable-file' }]);
    expect(problems[0]?.found).toContain(found);
    expect(problems[0]?.cure).toMatch(/。$/u);
  });
});

describe('a workbook that unpacks to something enormous is refused unread', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const cases = [
    {
      name: 'by what its directory says',
      files: [TYPES, { ...file(sheet), saysSize: 201 * MB }],
    },
    {
      name: 'all files together',
      files: [TYPES, ...[1, 2, 3].map((n) => ({ ...file(`xl/${n}`), saysSize: 70 * MB }))],
    },
    {
      name: 'by how much smaller it is packed',
      files: [TYPES, file(sheet, Buffer.alloc(60 * MB))],
    },
    {
      name: 'though its directory says otherwise',
      files: [TYPES, { ...file(sheet, Buffer.alloc(210 * MB)), saysSize: 1000 }],
    },
  ];
  test.for(cases)('$name', ({ files }) => {
    const { grids, problems } = read(zip(files));
    expect(grids).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', code: 'too-large' }]);
    expect(problems[0]?.cure).toContain('.xlsx');
  });
});

describe('a locked workbook is refused with how to unlock it', () => {
  test('by Excel', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '表', rows: [['序号']] }],
      encryption: { password: 'p', spinCount: 10 },
    });
    expect(read(bytes).problems).toMatchObject([{ code: 'unreadable-file', found: '文件有密码' }]);
  });

  test('by the packer', () => {
    const bytes = zip([TYPES, { ...file('xl/workbook.xml'), isEncrypted: true }]);
    expect(read(bytes).problems).toMatchObject([{ code: 'unreadable-file', found: '文件有密码' }]);
  });
});

test('a workbook cut short is a problem that says so', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [['序号', '指标名称']] }] });
  expect(read(bytes.slice(0, bytes.length - 30)).problems).toMatchObject([
    { code: 'unreadable-file', found: '文件不完整' },
  ]);
});
