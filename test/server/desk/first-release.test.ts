import * as XLSX from '@e965/xlsx';
import { afterEach, describe, expect, test } from 'vitest';
import type { EntryChoice } from '#server/schemas/entry-layout.ts';
import type { EntryList } from '#server/schemas/entry.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { assertProblem } from '#test/support/problem.ts';
import { gridOf, put } from './entries.ts';
import {
  choose,
  FIRST,
  LAYOUT,
  openFirstRelease,
  OTHER_DICTIONARY,
  sendFile,
  SHEET,
} from './first-release.ts';
import type { Office } from './office.ts';

let office: Office;
afterEach(() => office.app.close());

const SHAN = 'scorecard/shan';
/** All there is, with targets of two indicators. */
async function everything(): Promise<Parameters<typeof choose>[1]> {
  const { indicators, regions } = (await office.li.get(LAYOUT)).json<EntryChoice>();
  return {
    lines: indicators.map(({ id }) => {
      return { indicatorId: id, hasTarget: id === 'industry' || id === 'firms' };
    }),
    regionIds: regions.map(({ id }) => id),
  };
}

describe('a first release', () => {
  test('has what the dictionary has to choose from, and no table before', async () => {
    office = await openFirstRelease();
    const { li, chen } = office;
    const choice = (await li.get(LAYOUT)).json<EntryChoice>();
    expect([choice.indicators.length, choice.regions.length, choice.layout]).toEqual([12, 5, null]);
    expect(choice.indicators[0]).toMatchObject({ levelId: 'output-amount', notDue: null });
    assertProblem(await li.get(`${SHEET}.xlsx`), 'not-in-release');
    assertProblem(await chen.get(LAYOUT), 'forbidden');
    assertProblem(
      await choose(office, {
        lines: [{ indicatorId: 'nothing', hasTarget: false }],
        regionIds: ['shan'],
      }),
      'bad-request',
    );
  });

  test('gets a blank table for each region that is chosen, in the order of the dictionary', async () => {
    office = await openFirstRelease();
    const { tables } = (await choose(office, await everything())).json<EntryList>();
    expect(tables.map(({ name, from, filled, rows }) => [name, from, filled, rows])).toEqual(
      ['全市', '山前县', '河口县', '林下区', '市海东新区'].map((name, index) => {
        return [`附件${index + 1} ${name}`, 'template', 0, 12];
      }),
    );
    const { rows, problems } = await gridOf(office.li, FIRST, SHAN);
    expect(problems).toEqual([]);
    const targets = rows.filter(({ targetText }) => targetText !== null);
    expect(targets.map(({ indicator }) => indicator.id)).toEqual(['industry', 'firms']);
    // It runs a month behind: January to February.
    const services = rows.find(({ indicator }) => indicator.id === 'services');
    expect(services?.period.label).toBe('2024年1-2月');
  });

  test('is typed, keeps what is typed when more is chosen, and is submitted', async () => {
    office = await openFirstRelease();
    const { li } = office;
    await choose(office, {
      lines: [{ indicatorId: 'industry', hasTarget: true }],
      regionIds: ['shan'],
    });
    const grid = await gridOf(li, FIRST, SHAN);
    const rows = [{ indicatorId: 'industry', target: '7.5', actual: '7.0' }];
    const saved = await put(office, li, { rows, base: grid.base }, { release: FIRST, table: SHAN });
    expect(saved.statusCode).toBe(200);
    await choose(office, await everything());
    const after = await gridOf(li, FIRST, SHAN);
    expect(after.rows.map(({ indicator }) => indicator.id)).toHaveLength(12);
    const industry = after.rows.find(({ indicator }) => indicator.id === 'industry');
    // 7.0 − 7.5 = −0.5
    expect(industry).toMatchObject({
      targetText: '7.5',
      actualText: '7.0',
      result: { gap: -0.5, status: 'unmet' },
    });
    const more = [{ indicatorId: 'jobs', target: '', actual: '0.35' }];
    await put(office, li, { rows: more, base: after.base }, { release: FIRST, table: SHAN });
    const submitted = await li.send('POST', `/releases/${FIRST}/steps`, { step: 'submit' });
    expect(submitted.json<EditionDetail>().state).toBe('submitted');
  });
});

describe('the sheet to be filled in', () => {
  /** What the sheets show, by name. */
  const open = (bytes: Uint8Array) =>
    XLSX.read(bytes, { type: 'array', cellNF: true, sheetStubs: true });

  test('has every line with its unit, and comes back by the ordinary upload without a question', async () => {
    office = await openFirstRelease();
    const { li } = office;
    await choose(office, await everything());
    const book = open((await li.get(`${SHEET}.xlsx`)).rawPayload);
    expect(book.SheetNames).toEqual([
      '附件1 全市',
      '附件2 山前县',
      '附件3 河口县',
      '附件4 林下区',
      '附件5 市海东新区',
    ]);
    const sheet = book.Sheets['附件2 山前县']!;
    const lines = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false });
    expect(lines[1]).toEqual(['序号', '指标名称', '计量单位', '目标增速', '1-3月实际完成']);
    expect(lines[3]).toEqual(['2', '农林牧渔业总产值（亿元）', '亿元']);
    // Rows 3 to 14 of the sheet are the lines; E is the figure, D the target.
    const type = (at: string, v: number | string, z?: string) => {
      const own = (sheet[at] as XLSX.CellObject | undefined)?.z;
      sheet[at] = { t: typeof v === 'number' ? 'n' : 's', v, z: z ?? own ?? 'General' };
    };
    type('E3', 10);
    type('E4', 12.345);
    type('D5', '8-9');
    type('E5', 8.15);
    type('E6', -3);
    type('E7', 0);
    type('E10', 7);
    type('E11', 0.1);
    type('E12', 9876);
    type('E14', '-');
    const filled = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const upload = await sendFile(office, li, { name: '随便叫什么.xlsx', bytes: filled });
    expect(upload.items.flatMap(({ problems }) => problems)).toEqual([]);
    expect([upload.errors, upload.warnings, upload.canBeTaken]).toEqual([0, 0, true]);
    const taken = await li.send('POST', `/releases/${FIRST}/loads`, { uploadId: upload.id });
    expect(taken.statusCode, taken.body).toBe(201);
    // Only the table in which something was filled in is in the draft.
    expect(taken.json<EditionDetail>().current).toMatchObject([
      { kind: 'scorecard', subject: 'shan' },
    ]);
    const { rows } = await gridOf(li, FIRST, SHAN);
    expect(rows.map(({ targetText, actualText }) => [targetText, actualText])).toEqual([
      [null, '10.0'],
      [null, '12.345'],
      ['8-9', '8.15'],
      [null, '-3.0'],
      [null, '0.0'],
      [null, ''],
      [null, ''],
      ['', '7'],
      [null, '0.10'],
      [null, '9876'],
      [null, ''],
      [null, '-'],
    ]);
    // 8.15 is within 8-9.
    expect(rows[2]?.result.status).toBe('met');
  });

  test('as CSV holds all tables, and its blank cells leave what is there', async () => {
    office = await openFirstRelease();
    const { li } = office;
    await choose(office, await everything());
    const text = (await li.get(`${SHEET}.csv`)).body;
    const lines = text.split('\r\n');
    const fill = (title: string, name: string, figure: string) => {
      const from = lines.findIndex((line) => line.includes(title));
      const at = lines.findIndex((line, index) => index > from && line.includes(`,${name},`));
      lines[at] = lines[at]!.replace(/,$/u, `,${figure}`);
    };
    fill('河口县', '固定资产投资', '6.5');
    fill('林下区', '新增规上企业', '3');
    const send = async (content: string) => {
      const bytes = Buffer.from(content);
      const { id, errors, warnings } = await sendFile(office, li, { name: 'a.csv', bytes });
      expect([errors, warnings]).toEqual([0, 0]);
      return li.send('POST', `/releases/${FIRST}/loads`, { uploadId: id });
    };
    expect((await send(lines.join('\r\n'))).statusCode).toBe(201);
    const figureOf = async (table: string, id: string) => {
      const { rows } = await gridOf(li, FIRST, table);
      return rows.find(({ indicator }) => indicator.id === id)?.actualText;
    };
    expect(await figureOf('scorecard/he', 'investment')).toBe('6.5');
    fill('河口县', '全社会用电量', '1.2');
    const second = lines
      .join('\r\n')
      .replace(/6\.5/u, '')
      .replace(/,3(?=\r\n)/u, ',');
    expect((await send(second)).statusCode).toBe(201);
    expect(await figureOf('scorecard/he', 'investment')).toBe('6.5');
    expect(await figureOf('scorecard/he', 'power')).toBe('1.2');
    expect(await figureOf('scorecard/lin', 'firms')).toBe('3');
    // Blank as it was sent out: there is nothing to take.
    assertProblem(await send(text), 'conflict');
    // Of another release.
    const other = text.replaceAll('2024-03', '2024-02').replace(/,$/mu, ',5.0');
    assertProblem(
      await send(other.replace(',固定资产投资,%,,', ',固定资产投资,%,,5.0')),
      'conflict',
    );
  });

  test('works where all indicators are of families', async () => {
    office = await openFirstRelease(OTHER_DICTIONARY);
    const { li } = office;
    const chosen = await choose(office, await everything());
    expect(chosen.json<EntryList>().tables.map(({ subject }) => subject)).toEqual([
      'dong',
      'xi',
      'linjiang',
    ]);
    const lines = (await li.get(`${SHEET}.csv`)).body.split('\r\n');
    const at = lines.findIndex((line) => line.includes('商户大型商户新增'));
    lines[at] = lines[at]!.replace(/,$/u, ',12');
    const bytes = Buffer.from(lines.join('\r\n'));
    const upload = await sendFile(office, li, { name: 'b.csv', bytes });
    expect([upload.errors, upload.warnings]).toEqual([0, 0]);
    const taken = await li.send('POST', `/releases/${FIRST}/loads`, { uploadId: upload.id });
    expect(taken.statusCode, taken.body).toBe(201);
  });
});
