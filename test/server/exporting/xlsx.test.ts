import { read, utils, type WorkBook } from '@e965/xlsx';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

/** Read by another library than the one that wrote it. */
async function open(query: string): Promise<WorkBook> {
  const { rawPayload } = await app.inject(`/api/v1/observations.xlsx?${query}`);
  return read(rawPayload, { cellNF: true });
}

const rowsOf = ({ Sheets }: WorkBook, name: string) =>
  utils.sheet_to_json<(string | number | null)[]>(Sheets[name] ?? {}, { header: 1, defval: null });

describe('a sheet of figures', () => {
  test('has heads to read, numbers with their printed decimals, and why there is none', async () => {
    const book = await open(
      'release=2019-06&indicator=foreign-investment,above-quota-catering-turnover&region=leping,gaoxin&values=actual,target,gap',
    );
    expect(book.SheetNames).toEqual(['数据', '说明']);
    // 附件1, no. 12: 6.0, -100.0, -106.0; 附件5: -97.7 of 6.0; it prints “-” for 限上餐饮业营业额.
    expect(rowsOf(book, '数据')).toEqual([
      [
        '通报',
        '指标编号',
        '指标',
        '地区编号',
        '地区',
        '时期',
        '单位',
        '实际完成',
        '目标',
        '目标下限',
        '目标上限',
        '与目标的差距',
        '缺数说明',
      ],
      [
        '2019-06',
        'foreign-investment',
        '实际利用外资',
        'leping',
        '乐平市',
        '2019-01/2019-06',
        '%',
        -100,
        '6.0',
        6,
        null,
        -106,
        null,
      ],
      [
        '2019-06',
        'foreign-investment',
        '实际利用外资',
        'gaoxin',
        '高新区',
        '2019-01/2019-06',
        '%',
        -97.7,
        '6.0',
        6,
        null,
        -103.7,
        null,
      ],
      [
        '2019-06',
        'above-quota-catering-turnover',
        '限上餐饮业营业额',
        'gaoxin',
        '高新区',
        '2019-01/2019-06',
        '%',
        null,
        null,
        null,
        null,
        null,
        '表中注明没有数',
      ],
    ]);
    const { 数据: sheet } = book.Sheets;
    expect(sheet?.['H2']).toMatchObject({ t: 'n', w: '-100.0' });
    expect(sheet?.['H4']).toBeUndefined();
  });

  test('laid out wide names each figure that is missing', async () => {
    const query = 'indicator=above-quota-catering-turnover&layout=wide&region=gaoxin&lang=en';
    const [heads, line] = rowsOf(await open(query), 'Data');
    expect(heads?.slice(-2)).toEqual(['Jingdezhen High-tech Zone', 'Why empty']);
    expect(line?.slice(-2)).toEqual([
      null,
      'Jingdezhen High-tech Zone: reported as having no figure',
    ]);
  });
});

describe('sheets', () => {
  test.for(['', '&sort=-value', '&layout=wide&across=period'])(
    'one for each region hold together what one sheet holds%s',
    async (more) => {
      const query = `release=2019-06&values=actual,rank&${more}`;
      const whole = rowsOf(await open(query), '数据').slice(1);
      const book = await open(`${query}&sheets=region`);
      expect(book.SheetNames).toEqual([
        '全市',
        '乐平市',
        '浮梁县',
        '珠山区',
        '昌江区',
        '高新区',
        '陶瓷园区',
        '说明',
      ]);
      const parts = book.SheetNames.slice(0, -1).flatMap((name) => rowsOf(book, name).slice(1));
      const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
      expect(sorted(parts)).toEqual(sorted(whole));
    },
  );

  test('one for each indicator, those of which there are figures', async () => {
    const book = await open(
      'indicator=gdp,cpi-year,above-quota-catering-turnover&region=leping&sheets=indicator',
    );
    expect(book.SheetNames).toEqual(['地区生产总值', '说明']);
  });

  test('cannot be cut where a line holds several', async () => {
    const response = await app.inject(
      '/api/v1/observations.xlsx?layout=wide&across=region&sheets=region',
    );
    assertProblem(response, 'bad-request');
    expect(response.body).toContain('layout=long');
  });
});

describe('the notes', () => {
  const textOf = async (query: string, name = '说明') =>
    rowsOf(await open(query), name)
      .map((row) => row.join(' '))
      .join('\n');

  test('say what was asked, as of which load, and quote what was printed under the tables', async () => {
    const text = await textOf('indicator=gdp&region=leping');
    expect(text).toContain('查询 indicator=gdp&region=leping');
    expect(text).toContain('/api/v1/observations.xlsx?indicator=gdp&region=leping&asOf=1');
    expect(text).toContain(
      '景德镇市人民政府办公室，《2019年1-6月主要指标完成情况》，景府办字〔2019〕50号，2019-07-29',
    );
    expect(text).toContain('序号1、4、9、10、13、14、15、16、17为4个地区对比');
    expect(text).toContain('no-figure 表中注明没有数');
    // Not those of tables that hold nothing of it.
    expect(text).not.toContain('市高新区主要指标');
  });

  test('are in the language of the file, but for what is quoted', async () => {
    const text = await textOf('indicator=gdp&region=leping&lang=en&values=status', 'Notes');
    expect(text).toMatch(/Gross Regional Product \(gdp\) unit %; higher is better; quarterly/u);
    expect(text).toContain('unmet the target is not met');
    expect(text).toContain('为4个地区对比');
  });
});
