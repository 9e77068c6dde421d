import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openArchive } from '#server/formats/open-archive.ts';
import { isArchive } from '#server/formats/workbook-guard.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';
import { zip, type ZipFile } from '#test/support/zip.ts';

const MB = 1024 * 1024;
const file = (name: string, content: Uint8Array | string = 'x'): ZipFile => ({
  name,
  content: typeof content === 'string' ? Buffer.from(content) : content,
});
const textsOf = (files: readonly ZipFile[]) =>
  openArchive(zip(files), '报送.zip').files.map(({ name, bytes }) => [
    name,
    Buffer.from(bytes).toString(),
  ]);

test('files come out with their folders and what they hold', () => {
  expect(textsOf([file('附件/附件1.csv', '序号'), file('附件2.csv', '')])).toEqual([
    ['附件/附件1.csv', '序号'],
    ['附件2.csv', ''],
  ]);
});

test('names in GBK, as Chinese Windows writes them, are read', () => {
  const name = '附件1-乐平市.csv';
  const [read] = textsOf([{ ...file(name), nameBytes: encode(name, 'gbk') }]);
  expect(read?.[0]).toBe(name);
});

test('what computers put beside the files is no file', () => {
  const others = [
    '__MACOSX/._附件1.csv',
    '附件/.DS_Store',
    '附件/~$附件1.xlsx',
    'Thumbs.db',
    '附件/',
  ];
  expect(textsOf([...others.map((name) => file(name)), file('附件/附件1.csv')])).toEqual([
    ['附件/附件1.csv', 'x'],
  ]);
});

interface Case {
  name: string;
  files: readonly ZipFile[];
  code: string;
  found: string;
}

const CASES: Case[] = [
  { name: 'nothing in it', files: [], code: 'empty-file', found: '没有文件' },
  {
    name: 'a password',
    files: [{ ...file('附件1.csv'), isEncrypted: true }],
    code: 'unreadable-file',
    found: '密码',
  },
  {
    name: 'a bomb by its directory',
    files: [{ ...file('附件1.csv'), saysSize: 201 * MB }],
    code: 'too-large',
    found: '200 MB',
  },
  {
    name: 'a bomb though its directory says otherwise',
    files: [{ ...file('附件1.csv', Buffer.alloc(210 * MB)), saysSize: 1000 }],
    code: 'too-large',
    found: '200 MB',
  },
  {
    name: 'more files than any release has',
    files: Array.from({ length: 201 }, (_, index) => file(`${index}.csv`)),
    code: 'too-large',
    found: '201 个文件',
  },
];

describe('is refused whole, with words', () => {
  test.for(CASES)('$name', ({ files, code, found }) => {
    const { files: opened, problems } = openArchive(zip(files), '报送.zip');
    expect(opened).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', code, file: '报送.zip' }]);
    expect(problems[0]?.found).toContain(found);
    expect(problems[0]?.cure).toMatch(/。$/u);
    assertSpokenAlike(problems[0] ?? {}, ['found', 'expected', 'cure']);
  });

  test('a file that lost a byte on its way', () => {
    const bytes = zip([file('附件1.csv', '序号,指标名称')]);
    const local = 30 + Buffer.from('附件1.csv').length;
    bytes[local + 3] = (bytes[local + 3] ?? 0) ^ 0xff;
    expect(openArchive(bytes, '报送.zip').problems).toMatchObject([{ code: 'unreadable-file' }]);
  });
});

test('workbooks and documents are no archives, though they are zips', () => {
  expect(isArchive(zip([file('附件1.csv')]))).toBe(true);
  expect(isArchive(zip([]))).toBe(true);
  expect(isArchive(zip([file('xl/workbook.xml')]))).toBe(false);
  expect(isArchive(zip([file('word/document.xml')]))).toBe(false);
  expect(isArchive(Buffer.from('序号,指标名称'))).toBe(false);
});
