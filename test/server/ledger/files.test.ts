import { beforeEach, describe, expect, test } from 'vitest';
import type { LedgerFileReading, LedgerReading } from '#server/schemas/ledger-files.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, type Office } from '../desk/office.ts';
import { sendLedgerFile } from './send-file.ts';

const DOC = '景府办字〔2019〕61号';
const LIST = `西城区消火栓任务
序号,工作内容,责任单位,完成时间,投资（万元）,联系电话
一、新建,,,,,
1,新建消火栓120个,市消防救援支队,2020年8月,300,123
2,检修消火栓40个,市消防救援支队,很快,60,
合计,,,,360,
注：投资不含征地。
`;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

const sent = async (text: string, name = '任务.csv', query = '') =>
  (await sendLedgerFile(office.app, office.li, { name, text, query })).json<LedgerFileReading>();

describe('a file', () => {
  test('is read with what each head is, what it would add, and what rows lack', async () => {
    const { sheets, problems } = await sent(LIST);
    expect(problems).toEqual([]);
    const [{ sheet, mapping, tables } = NONE] = sheets;
    expect(sheet.heads).toEqual([
      '序号',
      '工作内容',
      '责任单位',
      '完成时间',
      '投资（万元）',
      '联系电话',
    ]);
    expect(mapping?.kind).toBe('tasks');
    expect(mapping?.columns.at(-1)).toBeNull();
    const [table] = tables;
    expect(table).toMatchObject({ kind: 'tasks', subject: '西城区消火栓任务', load: 0 });
    expect(table?.notes).toEqual(['注：投资不含征地。']);
    expect(table?.rows.map(({ row, isTotal }) => [row, isTotal])).toEqual([
      [4, undefined],
      [5, undefined],
      [6, true],
    ]);
    expect(table?.rows[0]).toMatchObject({ extra: { 联系电话: '123' } });
    expect(table?.changes.map(({ what }) => what)).toEqual(['added', 'added', 'added']);
  });

  test('is read anew with other columns for its heads', async () => {
    const [{ sheet, mapping } = NONE] = (await sent(LIST)).sheets;
    const columns = sheet.heads.map((head, at) =>
      head === '联系电话' ? 'note' : (mapping?.columns[at] ?? null),
    );
    const body = { sheet, mapping: { kind: 'tasks', columns, subject: '消火栓' } };
    const read = await office.li.send('POST', '/ledger/reading', body);
    const [table] = read.json<LedgerReading>().tables;
    expect(table?.subject).toBe('消火栓');
    expect(table?.rows[0]).toMatchObject({ cells: { note: '123' } });
    expect(table?.rows[0]?.extra).toBeUndefined();
  });

  test('whose heads nobody knows is shown, and read once somebody says what it is', async () => {
    const [{ sheet, mapping, tables } = NONE] = (await sent('甲,乙\n1,森林覆盖率\n')).sheets;
    expect([mapping, tables]).toEqual([null, []]);
    const columns = [null, 'indicator'];
    const body = { sheet, mapping: { kind: 'plan-targets', columns, subject: null } };
    const read = await office.li.send('POST', '/ledger/reading', body);
    const [table] = read.json<LedgerReading>().tables;
    expect(table).toMatchObject({
      subject: '任务',
      rows: [{ cells: { indicator: '森林覆盖率' }, extra: { 甲: '1' } }],
      remarks: [{ at: 0, column: 'target' }],
    });
  });

  test('laid over a table that stands keeps what it lacks, or does not', async () => {
    const { body } = await office.li.desk(
      `/ledger/plan-targets/table.csv?subject=${encodeURIComponent(DOC)}`,
    );
    const [heads = '', first = '', ...others] = body.split('\r\n');
    const one = `${heads}\r\n${first.replace('12%以下', '11%以下')}\r\n`;
    const [kept] = (await sent(one)).sheets[0]?.tables ?? [];
    expect(kept).toMatchObject({ subject: DOC, load: 1, changes: [{ what: 'changed' }] });
    // The last line ends the file.
    expect(kept?.lacking).toHaveLength(others.length - 1);
    expect(kept?.rows).toHaveLength(others.length);
    const [gone] = (await sent(one, '任务.csv', '?missing=go')).sheets[0]?.tables ?? [];
    expect(gone?.rows).toHaveLength(1);
  });

  test('is kept as it was proposed', async () => {
    const [{ tables } = NONE] = (await sent(LIST)).sheets;
    const order = tables.map(({ load: base, kind, subject, title, notes, file, sheet, rows }) => {
      return { base, kind, subject, title, notes, file, sheet, rows };
    });
    const saved = await office.li.send('PUT', '/ledger', { note: '', tables: order });
    expect(saved.json()).toEqual({ load: 2, isPending: false });
    const [again] = (await sent(LIST)).sheets[0]?.tables ?? [];
    expect([again?.load, again?.changes]).toEqual([2, []]);
  });

  test('without a table is told', async () => {
    const { sheets, problems } = await sent('只有一句话\n');
    expect(sheets).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-table']);
  });

  test('of a scheme tells at its cell what counts for nothing', async () => {
    const text =
      '办法,编号,上级,部分,项目,满分,规则类型\n试行办法,A,B,甲,项,10,评定\n试行办法,B,A,甲,项,,随便\n';
    const [table] = (await sent(text)).sheets[0]?.tables ?? [];
    expect(table?.remarks.map(({ at, column, said }) => [at, column, said])).toEqual([
      [0, 'parent', expect.stringContaining('从上级“B”到不了最上一级')],
      [1, 'rule', '不认识规则类型“随便”，这一行不计分。'],
    ]);
  });

  test('of headings alone is told', async () => {
    const { sheets, problems } = await sent('清单,文号,序号,任务,年度,数量,单位\n');
    expect(sheets[0]?.tables).toEqual([]);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([
      ['empty-file', '表头下没有数据'],
    ]);
  });

  test('is taken from who enters alone', async () => {
    const file = { name: 'a.csv', text: LIST, query: '' };
    const refused = await sendLedgerFile(office.app, office.chen, file);
    assertProblem(refused, 'forbidden');
  });
});

const NONE: LedgerReading = {
  sheet: { file: '', sheet: null, title: null, notes: [], heads: [], lines: [] },
  mapping: null,
  tables: [],
};

test('every table goes out as a file and comes in again without a change', async () => {
  const { tables } = (await office.li.desk('/ledger')).json<{
    tables: { kind: string; subject: string }[];
  }>();
  expect(tables.length).toBeGreaterThan(10);
  for (const { kind, subject } of tables) {
    const query = `?subject=${encodeURIComponent(subject)}`;
    const { body } = await office.li.desk(`/ledger/${kind}/table.csv${query}`);
    const { sheets, problems } = await sent(body, `${subject}.csv`);
    const changes = sheets.flatMap((one) => one.tables.flatMap((table) => table.changes));
    expect([kind, subject, problems, changes]).toEqual([kind, subject, [], []]);
    expect(sheets.flatMap((one) => one.tables.map((table) => table.kind))).toEqual([kind]);
  }
});
