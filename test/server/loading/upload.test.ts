import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readUpload } from '#server/loading/read-upload.ts';
import type { UploadedFile } from '#server/loading/upload-reading.ts';
import { zip } from '#test/support/zip.ts';
import { annex, BODY, FOLDER, HEADS, KNOWN, nameOf, text, TITLE } from './uploads.ts';

const read = (...files: UploadedFile[]) => readUpload(files, KNOWN);

test('each file says what it is', async () => {
  const { items, problems } = await read(
    annex('附件1'),
    annex('附件7'),
    annex('附件8'),
    annex('附件9'),
  );
  expect(problems).toEqual([]);
  expect(items.map(({ kind, subject, rows, problems: own }) => [kind, subject, rows, own])).toEqual(
    [
      ['scorecard', 'leping', 18, []],
      ['department-scorecard', 'jingdezhen', 21, []],
      ['ranking', '', expect.any(Number), []],
      ['net-entry', '', expect.any(Number), []],
    ],
  );
  expect(items[0]).toMatchObject({
    title: '2019年1-6月乐平市主要指标增速完成情况',
    table: { kind: 'scorecard', file: nameOf('附件1'), regionId: 'leping' },
    tidy: null,
    unknownNames: [],
    grid: { columnCount: 6, isCut: false },
  });
  expect(items[0]?.grid.rows[4]).toEqual({
    no: 5,
    cells: ['1', '地区生产总值', '8-8.5', '8.1', '已完成', '2'],
  });
});

test('a ZIP of the whole folder, with names in GBK, reads like its files', async () => {
  const names = readdirSync(FOLDER);
  const packed = zip(
    [...names, '会议通知.pdf'].map((name) => ({
      name: `6月/${name}`,
      nameBytes: encode(`6月/${name}`, 'gbk'),
      content: names.includes(name) ? readFileSync(join(FOLDER, name)) : Buffer.from('%PDF-'),
    })),
  );
  const { items, problems, leftOut } = await read({ name: '报送.zip', bytes: packed });
  expect(problems).toEqual([]);
  expect(leftOut).toEqual(['报送.zip/6月/会议通知.pdf']);
  expect(items).toHaveLength(names.length - 1);
  expect(items.every(({ table }) => table !== null)).toBe(true);
  expect(items[0]?.file).toBe(`报送.zip/6月/${nameOf('附件1')}`);
  expect(items[0]?.table?.file).toBe(nameOf('附件1'));
});

test('an unknown name offers the likest, and is read once it is mapped', async () => {
  const file = text('乐平.csv', `${TITLE}\n${BODY}`.replace('地区生产总值', '地区总产值'));
  const [item] = (await read(file)).items;
  expect(item).toMatchObject({
    kind: 'scorecard',
    title: '2019年1-6月乐平市主要指标增速完成情况',
    table: null,
    unknownNames: [{ kind: 'indicator', text: '地区总产值', row: 3, column: 2 }],
  });
  expect(item?.unknownNames[0]?.nearest[0]).toEqual({ id: 'gdp', name: '地区生产总值' });
  const aliases = [{ kind: 'indicator' as const, alias: '地区总产值', id: 'gdp' }];
  const [mapped] = (await readUpload([file], { ...KNOWN, aliases })).items;
  expect(mapped).toMatchObject({ problems: [], unknownNames: [], rows: 2 });
});

test('a name that ends in another unit offers no indicator that it could not be mapped to', async () => {
  const file = text(
    '乐平.csv',
    `${TITLE}\n${BODY}`.replace('地区生产总值', '地区生产总值（亿元）'),
  );
  const [item] = (await read(file)).items;
  const [unknown] = item?.unknownNames ?? [];
  expect(unknown).toMatchObject({ text: '地区生产总值（亿元）' });
  const unitOf = (id: string) => KNOWN.dictionary.indicators.find((one) => one.id === id)?.unit;
  expect(unknown?.nearest.map(({ id }) => unitOf(id)).filter((unit) => unit === '%')).toEqual([]);
});

test('an unknown region in a title is mapped too', async () => {
  const file = text('表.csv', `${TITLE}\n${BODY}`.replace('乐平市', '瓷都新城'));
  const [item] = (await read(file)).items;
  expect(item?.unknownNames).toMatchObject([{ kind: 'region', text: '瓷都新城', row: 1 }]);
  const aliases = [{ kind: 'region' as const, alias: '瓷都新城', id: 'taoci' }];
  const [mapped] = (await readUpload([file], { ...KNOWN, aliases })).items;
  expect(mapped).toMatchObject({ subject: 'taoci', problems: [] });
});

describe('pasted cells', () => {
  test('with their title need nothing more', async () => {
    const [item] = (await read(text('粘贴的单元格', `${TITLE}\n${BODY}`))).items;
    expect(item).toMatchObject({ subject: 'leping', rows: 2, problems: [] });
  });

  test('without a title ask for the region', async () => {
    const [item] = (await read(text('粘贴的单元格', BODY))).items;
    expect(item).toMatchObject({ kind: 'scorecard', table: null });
    expect(item?.problems).toMatchObject([{ code: 'missing-title' }]);
  });

  test('without a title are of the region that was chosen', async () => {
    const [item] = (await read({ ...text('粘贴的单元格', BODY), regionId: 'fuliang' })).items;
    expect(item).toMatchObject({ subject: 'fuliang', sheet: '浮梁县', rows: 2, problems: [] });
  });

  test('a title overrules what was chosen', async () => {
    const file = { ...text('粘贴的单元格', `${TITLE}\n${BODY}`), regionId: 'fuliang' };
    expect((await read(file)).items[0]?.subject).toBe('leping');
  });
});

describe('a tidy CSV', () => {
  const tidy = (...rows: string[]) =>
    text('长表.csv', ['release,indicator,region,period,value', ...rows].join('\n'));

  test('is kept as its text', async () => {
    const file = tidy('2019-06,gdp,leping,2019-01/2019-06,8.2', ',gdp,fuliang,2019-01/2019-06,8.3');
    const [item] = (await read(file)).items;
    expect(item).toMatchObject({ kind: 'observations', rows: 2, table: null, problems: [] });
    expect(item?.tidy).toEqual({ file: '长表.csv', text: Buffer.from(file.bytes).toString() });
    expect(item?.grid).toMatchObject({ rowCount: 3, columnCount: 5, isCut: false });
  });

  test('with a row of another release is refused', async () => {
    const [item] = (await read(tidy('2020-07,gdp,leping,2020-01/2020-06,8.2'))).items;
    expect(item).toMatchObject({ tidy: null, problems: [{ code: 'missing-release', row: 2 }] });
  });

  test('offers names for what it does not know', async () => {
    const [item] = (await read(tidy('2019-06,gdp,乐坪市,2019-01/2019-06,8.2'))).items;
    expect(item?.unknownNames).toMatchObject([{ kind: 'region', text: '乐坪市', row: 2 }]);
  });

  test('of a thousand rows is shown by its beginning', async () => {
    const months = Array.from(
      { length: 1000 },
      (_, index) => `${1900 + index}-01/${1900 + index}-02`,
    );
    const [item] = (await read(tidy(...months.map((one) => `2019-06,gdp,leping,${one},1`)))).items;
    expect(item?.grid.rows).toHaveLength(500);
    expect(item?.grid).toMatchObject({ rowCount: 1001, isCut: true });
  });
});

test('rows far down are shown when something is wrong with them', async () => {
  const lines = Array.from({ length: 600 }, (_, index) => `${index}\t\t\t\t\t`);
  lines[580] = '581\t不认识的指标\t\t1\t\t';
  const [item] = (await read(text('长.tsv', `${TITLE}\n${HEADS}\n${lines.join('\n')}`))).items;
  const shown = item?.grid.rows.map(({ no }) => no) ?? [];
  expect(item?.grid).toMatchObject({ rowCount: 602, isCut: true });
  expect(shown).toContain(583);
});

test('two tables about the same are both refused, each naming the other', async () => {
  const copy = { ...annex('附件1'), name: '乐平（改）.csv' };
  const { items } = await read(annex('附件1'), annex('附件2'), copy);
  expect(items.map(({ table }) => table !== null)).toEqual([false, true, false]);
  expect(items[0]?.problems[0]).toMatchObject({
    code: 'conflicting-table',
    found: '与“乐平（改）.csv”是同一张表',
  });
  expect(items[2]?.problems[0]?.found).toContain(nameOf('附件1'));
});
