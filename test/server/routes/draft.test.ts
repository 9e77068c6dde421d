import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import Schema from 'typebox/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { DraftCheck } from '#server/schemas/draft.ts';
import { fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { assertSaidAlike } from '#test/support/said-alike.ts';
import { wordDocument } from '#test/support/word.ts';

const URL = '/api/v1/releases/2019-06/draft-check';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MB = 1024 * 1024;

let app: FastifyInstance;
let bulletin = '';

beforeAll(async () => {
  app = await fixtureApp();
  bulletin = (await app.inject('/api/v1/releases/2019-06/bulletin.txt')).payload;
});

function post(payload: string | Buffer | object, type = 'application/json', url = URL) {
  return app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });
}

describe('a draft is held against the data', () => {
  test('sent as JSON', async () => {
    const response = await post({ text: bulletin });
    expect(response.statusCode).toBe(200);
    const body = response.json<DraftCheck>();
    expect(Schema.Errors(DraftCheck, body)).toEqual([true, []]);
    expect(body).toMatchObject({ release: '2019-06', text: bulletin, missing: [], notes: [] });
    expect(body.counts).toMatchObject({ differs: 0, notUnderstood: 0, agrees: 270 });
  });

  test('and each difference says where it is, what is right and where that comes from', async () => {
    const draft = bulletin.replace('同比下降69.1%', '同比下降96.1%');
    const { claims } = (await post({ text: draft })).json<DraftCheck>();
    const [wrong, ...others] = claims.filter(({ verdict }) => verdict === 'differs');
    expect(others).toEqual([]);
    expect(wrong).toMatchObject({
      start: draft.indexOf('同比下降96.1%'),
      text: '同比下降96.1%',
      kind: 'actual',
      expected: '同比下降69.1%',
      messageEn:
        'Changjiang District, Floor Space of Commercialized Buildings Sold: the actual should be “同比下降69.1%”; the draft has “同比下降96.1%”.',
      cause: '像是相邻的数字写颠倒了。',
      causeEn: 'Two neighbouring digits look swapped.',
      figure: {
        indicatorId: 'housing-sales-area',
        regionId: 'changjiang',
        period: { label: '2019年1-6月' },
        source: { row: 17, column: 4 },
      },
    });
    expect(wrong?.figure?.source?.file).toContain('附件4');
  });

  test.for([
    { name: 'a .txt', type: 'text/plain', payload: () => Buffer.from(bulletin) },
    {
      name: 'a .txt in UTF-16',
      type: 'text/plain; charset=utf-16le',
      payload: () => Buffer.from(`\uFEFF${bulletin}`, 'utf16le'),
    },
    {
      name: 'a .docx',
      type: DOCX,
      payload: () => Buffer.from(wordDocument(bulletin.trim().split('\n'))),
    },
  ])('sent as $name, whose text comes back', async ({ type, payload }) => {
    const response = await post(payload(), type);
    expect(response.statusCode).toBe(200);
    const { text, claims, counts } = response.json<DraftCheck>();
    expect(counts).toMatchObject({ differs: 0, missing: 0, notUnderstood: 0, agrees: 270 });
    expect(claims.filter((one) => text.slice(one.start, one.end) !== one.text)).toEqual([]);
  });

  test('and what of a .docx was not read is said', async () => {
    const struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t>作废</w:t></w:r>';
    const file = Buffer.from(wordDocument([...bulletin.trim().split('\n'), struck]));
    const { unread, counts } = (await post(file, DOCX)).json<DraftCheck>();
    expect(unread).toEqual([
      {
        found: '有 1 处划掉的文字，未读：“作废”',
        foundEn: '1 piece of struck-out text, not read: “作废”',
        cure: '若已作废，请删去；若仍有效，请去掉删除线。',
        cureEn: 'If it no longer holds, delete it; if it does, take the strikethrough off.',
      },
    ]);
    expect(counts).toMatchObject({ differs: 0, missing: 0, notUnderstood: 0 });
  });

  test('a figure in a simple field of Word is there', async () => {
    const file = await readFile('test/fixtures/drafts/d8-simple-field.docx');
    const { unread, counts, claims } = (await post(file, DOCX)).json<DraftCheck>();
    expect(unread).toEqual([]);
    expect(counts).toMatchObject({ differs: 0, missing: 0, notUnderstood: 0 });
    const [gdp] = claims.filter(({ text }) => text === '同比增长7.5%');
    expect(gdp).toMatchObject({ verdict: 'agrees', kind: 'actual' });
  });

  test('the document of this program too, annexes and all', async () => {
    const document = await app.inject('/api/v1/releases/2019-06/bulletin.docx');
    const { counts, unread } = (await post(document.rawPayload, DOCX)).json<DraftCheck>();
    expect(unread).toEqual([]);
    expect(counts).toMatchObject({ differs: 0, missing: 0, notUnderstood: 0, agrees: 270 });
  });

  test('and the answer is not to be kept', async () => {
    const { headers } = await post({ text: bulletin });
    expect(headers.etag).toBeUndefined();
  });
});

describe('a request is refused', () => {
  const cases = [
    { name: 'without text', payload: {}, code: 'bad-request' },
    { name: 'with nothing in it', payload: { text: '' }, code: 'bad-request' },
    { name: 'with more than text', payload: { text: 'a', at: 1 }, code: 'unknown-parameter' },
    { name: 'of more than 1 MB', payload: { text: 'a'.repeat(MB) }, code: 'too-large' },
    {
      name: 'of a .txt of more',
      payload: 'a'.repeat(MB + 1),
      type: 'text/plain',
      code: 'too-large',
    },
    {
      name: 'of a .docx of more than 10 MB',
      payload: Buffer.alloc(10 * MB + 1),
      type: DOCX,
      code: 'too-large',
    },
    { name: 'of another kind', payload: 'a', type: 'application/pdf', code: 'unsupported-type' },
    { name: 'with a .docx that is none', payload: '通报', type: DOCX, code: 'unreadable-file' },
    { name: 'with an empty file', payload: ' ', type: 'text/plain', code: 'unreadable-file' },
    {
      name: 'for a release that there is not',
      payload: { text: 'a' },
      url: URL.replace('2019-06', '2018-06'),
      code: 'unknown-release',
    },
    {
      name: 'for a release without scorecards',
      payload: { text: 'a' },
      url: URL.replace('2019-06', '2020-07'),
      code: 'not-in-release',
    },
  ] as const;

  test.for(cases)('$name', async (request) => {
    const { payload, code } = request;
    const type = 'type' in request ? request.type : 'application/json';
    const url = 'url' in request ? request.url : URL;
    assertProblem(await post(payload, type, url), code);
  });

  test('and says how large it may be', async () => {
    const response = await post({ text: 'a'.repeat(MB) });
    const problem = response.json<{ detail: string; detailEn: string }>();
    expect(problem.detail).toContain('1 MB');
    assertSaidAlike({ zh: problem.detail, en: problem.detailEn });
  });
});

test('the description of the API says what may be sent', async () => {
  const { paths } = (await app.inject('/api/v1/openapi.json')).json<{
    paths: Record<string, { post?: { requestBody: { content: object } } }>;
  }>();
  const body = paths['/api/v1/releases/{release}/draft-check']?.post?.requestBody.content;
  expect(Object.keys(body ?? {})).toEqual(['application/json', 'text/plain', DOCX]);
});

test('files are taken nowhere else', async () => {
  const response = await post(Buffer.from('通报'), DOCX, '/api/v1/releases');
  expect(response.statusCode).toBeGreaterThanOrEqual(400);
});
