import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readDraftFile } from '#server/formats/draft-file.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';
import { unzipTexts } from '#test/support/unzip.ts';
import { part, wordParts } from '#test/support/word.ts';
import { zip, type ZipFile } from '#test/support/zip.ts';

const book = await writeXlsx({
  sheets: [
    { name: '一', rows: [['指标', 9.1]] },
    { name: '二', rows: [['目标', 8]] },
  ],
});
const parts = unzipTexts(book);
const read = (bytes: Uint8Array) => readGrids('附件1.xlsx', bytes);
const rezip = (change: (files: ZipFile[]) => ZipFile[]) =>
  zip(change([...parts].map(([name, text]) => ({ name, content: Buffer.from(text) }))));
const without = (name: RegExp) => rezip((files) => files.filter((file) => !name.test(file.name)));
const changed = (name: string, change: (text: string) => string) =>
  rezip((files) =>
    files.map((file) =>
      file.name === name
        ? { name, content: Buffer.from(change(Buffer.from(file.content).toString())) }
        : file,
    ),
  );

test('a byte changed anywhere in a workbook is never taken in silence', () => {
  const whole = JSON.stringify(read(book).grids);
  for (let at = 0; at < book.length; at += 1) {
    const bytes = new Uint8Array(book);
    bytes[at] = (bytes[at] ?? 0) ^ 0x11;
    const { grids, problems } = read(bytes);
    if (problems.length === 0) expect(JSON.stringify(grids), `byte ${at}`).toBe(whole);
  }
});

describe('a workbook that lacks a part which it names is refused with its name', () => {
  const cases = [
    { name: 'a sheet', bytes: without(/sheet2\.xml$/u), part: 'xl/worksheets/sheet2.xml' },
    { name: 'the shared texts', bytes: without(/sharedStrings/u), part: 'xl/sharedStrings.xml' },
    { name: 'the formats', bytes: without(/styles/u), part: 'xl/styles.xml' },
    {
      name: 'one that only a relation names',
      bytes: changed('xl/_rels/workbook.xml.rels', (text) =>
        text.replace(
          '</Relationships>',
          `<Relationship Id="r99" Type="x/worksheet" Target='/xl/worksheets/sheet%203.xml'/></Relationships>`,
        ),
      ),
      part: '/xl/worksheets/sheet 3.xml',
    },
  ];
  test.for(cases)('$name', ({ bytes, part: name }) => {
    const { grids, problems } = read(bytes);
    expect(grids).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', code: 'unreadable-file' }]);
    expect(problems[0]?.found).toContain(name);
    expect(problems[0]?.cure).toMatch(/重新传送.*。$/u);
  });
});

describe('a workbook is whole', () => {
  const relation = (attributes: string) =>
    changed('xl/_rels/workbook.xml.rels', (text) =>
      text.replace('</Relationships>', `<Relationship Id="r99" ${attributes}/></Relationships>`),
    );
  const cases = [
    { name: 'packed anew', bytes: rezip((files) => files) },
    {
      name: 'with folders of their own',
      bytes: rezip((files) => [...files, { name: 'xl/', content: Buffer.alloc(0) }]),
    },
    {
      name: 'when a link leads out of it',
      bytes: relation('Type="x/externalLinkPath" Target="file:///c:/a.xlsx" TargetMode="External"'),
    },
    {
      name: 'without its printer settings',
      bytes: relation('Type="x/printerSettings" Target="../printerSettings/printerSettings1.bin"'),
    },
    {
      name: 'without the order of calculation',
      bytes: relation('Type="x/calcChain" Target="calcChain.xml"'),
    },
    {
      name: 'when what it names is commented out',
      bytes: changed('xl/_rels/workbook.xml.rels', (text) =>
        text.replace('</Relationships>', '<!--<Relationship Target="a.xml"/>--></Relationships>'),
      ),
    },
    {
      name: 'with targets from its root and in other letters',
      bytes: changed('xl/_rels/workbook.xml.rels', (text) =>
        text.replace('Target="worksheets/sheet1.xml"', 'Target="/xl/worksheets/Sheet1.xml"'),
      ),
    },
  ];
  test.for(cases)('$name', ({ bytes }) => {
    expect(read(bytes)).toMatchObject({ grids: [{ sheet: '一' }, { sheet: '二' }], problems: [] });
  });
});

test('two parts of one name: which counts, nobody can tell', () => {
  const bytes = rezip((files) => [...files, { name: 'xl/styles.xml', content: Buffer.from('x') }]);
  expect(read(bytes).problems).toMatchObject([
    { found: '文件里有两个“xl/styles.xml”，读出来的内容会不全或有错' },
  ]);
});

test('a document whose picture is damaged is no document that was sent whole', async () => {
  const bytes = zip([...wordParts(['增长7.5%']), part('word/media/image1.png', 'picture')]);
  const at = Buffer.from(bytes).indexOf('word/media/image1.png') + 25;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const { text, problems } = await readDraftFile(bytes, '稿.docx', 'docx');
  expect(text).toBeNull();
  expect(problems[0]?.found).toContain('word/media/image1.png');
  expect(problems[0]?.foundEn).toContain('“word/media/image1.png” in the file is damaged');
  assertSpokenAlike(problems[0] ?? {}, ['found', 'expected', 'cure']);
});
