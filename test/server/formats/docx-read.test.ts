import { describe, expect, test } from 'vitest';
import { readDraftFile, type DraftKind } from '#server/formats/draft-file.ts';
import { readDocx } from '#server/formats/docx-read.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';
import { part, run, wordDocument, wordParts } from '#test/support/word.ts';
import { zip, type ZipFile } from '#test/support/zip.ts';

const MB = 1024 * 1024;
const bytesOf = (...values: number[]) => new Uint8Array([...values, ...Buffer.alloc(64, 7)]);
const textBytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('the text of a .docx', () => {
  const cases: { name: string; paragraphs: string[]; text: string }[] = [
    { name: 'has a blank line between paragraphs', paragraphs: ['一', '二'], text: '一\n\n二' },
    {
      name: 'is whole where Word cut it into runs',
      paragraphs: [run('增长') + run('7.5') + run('%')],
      text: '增长7.5%',
    },
  ];
  test.for(cases)('$name', async ({ paragraphs, text }) => {
    expect(await readDocx(wordDocument(paragraphs), '稿.docx')).toEqual({ text, problems: [] });
  });
});

describe('a .txt is read in whatever encoding it is', () => {
  const text = '增长7.5%';
  const cases: { name: string; bytes: Uint8Array }[] = [
    { name: 'UTF-8', bytes: textBytes(text) },
    { name: 'UTF-8 with a mark', bytes: textBytes(`\uFEFF${text}`) },
    { name: 'UTF-16', bytes: new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')) },
    {
      name: 'GB18030',
      bytes: new Uint8Array([0xd4, 0xf6, 0xb3, 0xa4, 0x37, 0x2e, 0x35, 0x25]),
    },
  ];
  test.for(cases)('$name', async ({ bytes }) => {
    expect(await readDraftFile(bytes, '稿.txt', 'txt')).toEqual({ text, problems: [] });
  });
});

const [TYPES, RELS] = wordParts([]) as [ZipFile, ZipFile, ZipFile];
const BODY = 'word/document.xml';
const large = (size: number): ZipFile => ({ name: BODY, content: Buffer.alloc(size, ' ') });

describe('a file is refused, with what it is and what to do,', () => {
  const cases: {
    name: string;
    kind: DraftKind;
    bytes: Uint8Array;
    code: string;
    found: string;
  }[] = [
    {
      name: 'a text that says it is a .docx',
      kind: 'docx',
      bytes: textBytes('增长7.5%'),
      code: 'unreadable-file',
      found: '文本或别的文件',
    },
    {
      name: 'a .docx that says it is a .txt',
      kind: 'txt',
      bytes: wordDocument(['一']),
      code: 'unreadable-file',
      found: '压缩文件',
    },
    {
      name: 'an old .doc',
      kind: 'docx',
      bytes: bytesOf(0xd0, 0xcf, 0x11, 0xe0),
      code: 'unreadable-file',
      found: '.doc',
    },
    {
      name: 'a PDF',
      kind: 'docx',
      bytes: bytesOf(0x25, 0x50, 0x44, 0x46, 0x2d),
      code: 'unreadable-file',
      found: 'PDF',
    },
    {
      name: 'an RTF',
      kind: 'txt',
      bytes: textBytes('{\\rtf1\\ansi'),
      code: 'unreadable-file',
      found: 'RTF',
    },
    {
      name: 'a workbook',
      kind: 'docx',
      bytes: zip([TYPES, part('xl/workbook.xml', '<workbook/>')]),
      code: 'unreadable-file',
      found: '工作簿',
    },
    {
      name: 'a zip of something else',
      kind: 'docx',
      bytes: zip([part('a.xml', '<a/>')]),
      code: 'unreadable-file',
      found: '不是 Word 文档',
    },
    {
      name: 'a .docx that was not sent to its end',
      kind: 'docx',
      bytes: wordDocument(['一']).slice(0, -30),
      code: 'unreadable-file',
      found: '打不开',
    },
    {
      name: 'a .docx whose XML is broken',
      kind: 'docx',
      bytes: zip([TYPES, RELS, part(BODY, '<w:document')]),
      code: 'unreadable-file',
      found: '打不开',
    },
    {
      name: 'a .docx that unpacks to something enormous',
      kind: 'docx',
      bytes: zip([TYPES, RELS, large(11 * MB)]),
      code: 'too-large',
      found: '太多',
    },
    {
      name: 'one whose directory lies about it',
      kind: 'docx',
      bytes: zip([TYPES, RELS, { ...large(11 * MB), saysSize: 100 }]),
      code: 'too-large',
      found: '太多',
    },
    {
      name: 'a text of more than a million letters',
      kind: 'txt',
      bytes: textBytes('a'.repeat(1_000_001)),
      code: 'too-large',
      found: '100 万字',
    },
    {
      name: 'an empty file',
      kind: 'txt',
      bytes: new Uint8Array(),
      code: 'empty-file',
      found: '没有文字',
    },
    {
      name: 'a .docx of a scan',
      kind: 'docx',
      bytes: wordDocument(['']),
      code: 'empty-file',
      found: '没有文字',
    },
    {
      name: 'bytes that are no text',
      kind: 'txt',
      bytes: new Uint8Array([0x81, 0x20, 0xff, 0xff, 0x81]),
      code: 'unreadable-encoding',
      found: '编码',
    },
  ];
  test.for(cases)('$name', async ({ kind, bytes, code, found }) => {
    const { text, problems } = await readDraftFile(bytes, '稿', kind);
    expect(text).toBeNull();
    expect(problems).toMatchObject([{ severity: 'error', code, file: '稿' }]);
    expect(problems[0]?.found).toContain(found);
    expect(problems[0]?.cure).toMatch(/。$/u);
    assertSpokenAlike(problems[0] ?? {}, ['found', 'expected', 'cure']);
  });
});
