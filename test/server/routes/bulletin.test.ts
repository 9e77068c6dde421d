import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bulletin } from '#server/schemas/bulletin.ts';
import type { Findings } from '#server/schemas/findings.ts';
import { fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { unzipTexts } from '#test/support/unzip.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const get = (path: string, accept?: string) =>
  app.inject({ url: `/api/v1/releases/${path}`, headers: accept ? { accept } : {} });
const readBulletin = async () => (await get('2019-06/bulletin')).json<Bulletin>();

// The two parts that the office's rules give as examples of the form.
const CHANGJIANG = `（一）昌江区可监测目标完成情况的17个指标中，未达到目标的有14个，占比82.4%。未达标指标如下：
1．地区生产总值同比增长7.5%，未完成目标，增速位居各县（市、区）第三。
2．规上其他营利性服务业营业收入1-5月同比下降8.5%，与目标的差距为32.5个百分点，增速位居各县（市、区）第三。
3．规上服务业净增入库企业数1-7月0家，与目标的差距为8家。
4．规上工业增加值同比增长4.5%，与目标的差距为4.0个百分点，增速位居各县（市、区）、园区第六。
5．规上工业净增入库企业数1-7月-1家，与目标的差距为4家。
`;
const COMMERCE = {
  head: '（一）市商务局共有4个指标未达目标：\n1．实际利用外资同比下降68.2%，与目标的差距为74.2个百分点。\n',
  last: '\n4．限上贸易净增入库企业数1-7月12家，与目标的差距为18家。\n',
};

describe('as text', () => {
  test('the samples stand in it to the character', async () => {
    const response = await get('2019-06/bulletin.txt');
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(response.body).toContain(CHANGJIANG);
    expect(response.body).toContain(COMMERCE.head);
    expect(response.body).toContain(COMMERCE.last);
    expect(response.body).toContain(
      '\n从1-6月各责任部门主要指标增速完成情况来看，可监测目标完成情况的20个指标中，未达到目标的有12个，占比为60.0%。\n',
    );
  });

  test('regions and departments come in the order of the office', async () => {
    const { body } = await get('2019-06/bulletin.txt');
    const heads = [...body.matchAll(/^（.）(.+?)(?:可监测|共有)/gmu)].map(([, name]) => name);
    expect(heads).toEqual([
      ...['昌江区', '珠山区', '浮梁县', '乐平市', '市高新区', '市陶瓷工业园区'],
      ...['市商务局', '市工信局', '市发改委', '市住建局'],
    ]);
  });
});

describe('as JSON', () => {
  test('a number has its formula and the cell that it was read from', async () => {
    const { sections } = await readBulletin();
    const item = sections[0]?.blocks[0]?.items[3];
    expect(item?.runs.map(({ text, figure }) => [text, figure?.kind ?? null])).toEqual([
      ['4．规上工业增加值', null],
      ['同比增长', null],
      ['4.5', 'actual'],
      ['%', null],
      ['，与目标的差距为', null],
      ['4.0', 'gap'],
      ['个百分点', null],
      ['，增速位居各县（市、区）、园区第', null],
      ['六', 'rank'],
      ['。', null],
    ]);
    expect(item?.runs[5]?.figure).toMatchObject({
      indicatorId: 'industrial-value-added',
      regionId: 'changjiang',
      formula: '实际 4.5 − 目标 8.5 = -4.0',
      formulaEn: 'actual 4.5 − target 8.5 = -4.0',
      source: { file: '附件4-昌江区.csv' },
    });
  });

  test('a finding is marked on the sentence that it touches', async () => {
    const { sections } = await readBulletin();
    const sentence = sections[1]?.blocks
      .flatMap(({ items }) => items)
      .find(({ text }) => text.includes('规上其他营利性服务业营业收入'));
    expect(sentence?.text).toBe(
      '2．规上其他营利性服务业营业收入1-5月同比增长7.6%，与目标的差距为16.4个百分点。',
    );
    const { findings } = (await get('2019-06/findings')).json<Findings>();
    const marked = findings.filter(({ id }) => sentence?.findings.includes(id));
    expect(marked.length).toBeGreaterThan(0);
    for (const { indicator, region } of marked) {
      expect([indicator?.id, region?.id]).toEqual(['other-profit-services-revenue', 'jingdezhen']);
    }
  });
});

describe('as a document', () => {
  test('has a Chinese file name, the text and the nine annexes', async () => {
    const response = await get('2019-06/bulletin.docx');
    expect(response.headers['content-type']).toBe(DOCX);
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="bulletin.docx"; filename*=UTF-8''${encodeURIComponent('景德镇市人民政府办公室关于2019年1-6月主要指标完成情况的通报.docx')}`,
    );
    const xml = unzipTexts(response.rawPayload).get('word/document.xml') ?? '';
    for (const text of ['景府办字〔2019〕50号', '附件1', '附件9', '市商务局共有4个指标未达目标']) {
      expect(xml).toContain(text);
    }
    expect(xml).not.toContain('附件10');
  });

  test('is the same, byte for byte, each time', async () => {
    const [first, second] = [
      await get('2019-06/bulletin.docx'),
      await get('2019-06/bulletin.docx'),
    ];
    expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
  });

  test('takes its annexes as printed or as computed', async () => {
    const xmlOf = async (query: string) =>
      unzipTexts((await get(`2019-06/bulletin.docx${query}`)).rawPayload).get('word/document.xml');
    expect(await xmlOf('?values=printed')).toBe(await xmlOf(''));
    expect(await xmlOf('?values=computed')).not.toBe(await xmlOf(''));
  });
});

describe('with charts', () => {
  test('each group has one, and without being asked for there is none', async () => {
    const plain = await get('2019-06/bulletin.docx');
    const none = await get('2019-06/bulletin.docx?charts=0');
    expect(Buffer.compare(plain.rawPayload, none.rawPayload)).toBe(0);
    expect([...unzipTexts(plain.rawPayload).keys()].join(' ')).not.toContain('chart');
    const parts = unzipTexts((await get('2019-06/bulletin.docx?charts=1')).rawPayload);
    const captions = [...(parts.get('word/document.xml') ?? '').matchAll(/>(图\d+　[^<]*)</gu)];
    expect(captions.map(([, text]) => text)).toEqual([
      '图1　各县（市、区）未达标指标占比，由高到低（%）',
      '图2　各园区未达标指标占比，由高到低（%）',
      '图3　市商务局全市指标与目标的差距（百分点）',
      '图4　市工信局全市指标与目标的差距（百分点）',
      '图5　市发改委全市指标与目标的差距（百分点）',
      '图6　市住建局全市指标与目标的差距（百分点）',
    ]);
    // Of Changjiang's 17 targets 14 are missed: 14 ÷ 17 = 82.4%.
    expect(parts.get('word/charts/chart1.xml')).toMatch(/昌江区 14\/17.*<c:v>82\.4</u);
  });
});

describe('without a suffix', () => {
  test.for([
    { accept: undefined, expected: 'application/json; charset=utf-8' },
    { accept: '*/*', expected: 'application/json; charset=utf-8' },
    { accept: 'text/html,*/*;q=0.8', expected: 'application/json; charset=utf-8' },
    { accept: 'text/plain', expected: 'text/plain; charset=utf-8' },
    { accept: 'text/plain; charset=utf-8, */*;q=0.1', expected: 'text/plain; charset=utf-8' },
    { accept: DOCX, expected: DOCX },
  ])('$accept is answered with $expected', async ({ accept, expected }) => {
    const response = await get('2019-06/bulletin', accept);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe(expected);
    expect(response.headers.vary).toContain('accept');
  });
});

describe('there is none', () => {
  test.for(['bulletin', 'bulletin.json', 'bulletin.txt', 'bulletin.docx'])(
    'of a release without scorecards: %s',
    async (path) => {
      assertProblem(await get(`2020-07/${path}`), 'not-in-release');
    },
  );

  test('of a release that is not there', async () => {
    assertProblem(await get('2020-99/bulletin.docx'), 'unknown-release');
  });

  test('with a parameter that it does not know', async () => {
    assertProblem(await get('2019-06/bulletin.txt?values=computed'), 'unknown-parameter');
  });
});
