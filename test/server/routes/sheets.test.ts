import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEdition } from '#server/desk/prepare.ts';
import type { SheetView } from '#server/schemas/layouts.ts';
import type { Template, TemplateFile, TemplateHead } from '#server/schemas/templates.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import type { Db } from '#server/store/database.ts';
import { loadRelease } from '#test/fixtures/tables/context.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { signIn } from './officer.ts';

const RELEASE = '/api/v1/desk/releases/2019-06';
const TEMPLATES = '/api/v1/desk/templates';
const FILE = '增速.csv';
/** Says everything but its months. */
const BOARD = [
  '各县（市、区）主要指标增速,,',
  '地区,地区生产总值（%）,固定资产投资（%）',
  '乐平市,8.1,9.2',
  '浮梁县,7.9,8.8',
  '珠山区,7.5,-',
  '昌江区,8.3,10.1',
].join('\n');
const HALF_YEAR = {
  sheet: null,
  answers: [
    { about: 'value', dimension: 'period', value: '2019-01/2019-06', cells: null },
  ] as const,
};

let db: Db;
let app: FastifyInstance;
let headers: Record<string, string>;
beforeEach(async () => {
  db = await fixtureDatabase();
  app = await fixtureApp(db);
  headers = await signIn(db, 'li', ['officer']);
  const actor = { name: 'li', roles: ['officer' as const], door: 'session' as const };
  const edition = { info: loadRelease('2019-06'), reason: '更正', fromRelease: null };
  await openEdition(db, edition, { actor, now: new Date() });
});
afterEach(() => app.close());

const get = (url: string) => app.inject({ url, headers });
const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, payload: object | FormData = {}) =>
  app.inject({ method, url, headers, payload });

async function sendFile(text = BOARD): Promise<Upload> {
  const form = new FormData();
  form.append('files', new File([text], FILE));
  return (await send('POST', `${RELEASE}/uploads`, form)).json<Upload>();
}
const sheetOf = ({ id }: Upload) => `${RELEASE}/uploads/${id}/sheet`;
const asShown = (upload: Upload, shown: object[] = [HALF_YEAR], template: string | null = null) =>
  send('PUT', sheetOf(upload), { file: FILE, shown, template });
const look = async (upload: Upload, shown: object[], more: object = {}) =>
  (
    await send('POST', sheetOf(upload), { file: FILE, sheet: null, shown, template: null, ...more })
  ).json<SheetView>();
const keep = (upload: Upload, name = '增速月报') =>
  send('POST', TEMPLATES, {
    name,
    source: '市局',
    from: { release: '2019-06', upload: upload.id, file: FILE, shown: [HALF_YEAR], template: null },
  });

test('a table of no known kind is refused with what it looks like, what is missing, and the way', async () => {
  const upload = await sendFile();
  expect(upload).toMatchObject({ errors: 1, canBeTaken: false });
  const [item] = upload.items;
  expect(item).toMatchObject({ kind: 'sheet', isRead: false, name: '其他统计表' });
  const editor = `/desk/releases/2019-06/load/sheet?upload=${upload.id}&file=${encodeURIComponent(FILE)}`;
  expect(item?.reading).toMatchObject({
    editor,
    isShown: false,
    template: null,
    counts: { figures: 8, missing: 1, unknown: 8, questions: 1, indicators: 2, regions: 4 },
  });
  expect(item?.problems).toMatchObject([
    {
      code: 'unknown-table',
      found: '像是一张有 8 个数的表：4 个地区、2 个指标、0 个时期',
      expected: '还要知道：时期',
    },
  ]);
  expect(item?.problems[0]?.cure).toContain(editor);
});

test('the sheet is seen as it looks, with what is asked, and an answer is tried without being kept', async () => {
  const upload = await sendFile();
  const before = await look(upload, []);
  expect(before).toMatchObject({
    file: FILE,
    sheet: null,
    sheets: [{ name: null, rowCount: 6, columnCount: 3, figures: 8, questions: 1 }],
    canBeTaken: false,
  });
  expect(before.rows[2]).toEqual({ no: 3, cells: ['乐平市', '8.1', '9.2'] });
  expect(before.questions).toMatchObject([
    { about: 'period', cells: [{ top: 3, left: 2, bottom: 6, right: 3 }] },
  ]);
  const after = await look(upload, [HALF_YEAR]);
  expect(after).toMatchObject({ questions: [], canBeTaken: true });
  expect(after.figures[0]).toMatchObject({
    address: 'B3',
    regionId: 'leping',
    indicatorId: 'gdp',
    period: '2019-01/2019-06',
    value: '8.1',
  });
  const window = await look(upload, [HALF_YEAR], { from: 5 });
  expect(window.rows.map(({ no }) => no)).toEqual([5, 6]);
  expect(window.figures.map(({ address }) => address)).toEqual(['B5', 'C5', 'B6', 'C6']);
  expect((await get(`${RELEASE}/uploads/${upload.id}`)).json()).toMatchObject({ errors: 1 });
});

test('one figure with two values is asked, and settled by leaving one of its cells out', async () => {
  const twice = [
    '2019年1-6月各县情况,,',
    '地区,固定资产投资（%）,地区生产总值（%）',
    '乐平市,8.1,7',
    '乐平市,8.4,7.2',
    '浮梁县,7,6.1',
  ].join('\n');
  const upload = await sendFile(twice);
  const before = await look(upload, []);
  expect(before.questions.map(({ about, text }) => [about, text])).toEqual([
    ['table', '同一个数有两个值：B3是8.1，B4是8.4，取哪一个？'],
    ['table', '同一个数有两个值：C3是7，C4是7.2，取哪一个？'],
  ]);
  const line = { top: 3, left: 2, bottom: 3, right: 3 };
  const cells = { ...line, right: 2 };
  expect(before.questions[0]?.options[1]).toMatchObject({
    label: '不要B3',
    answer: { about: 'area', cells, role: 'leave-out', direction: null },
  });
  const answer = { about: 'area', cells: line, role: 'leave-out', direction: null };
  const after = await look(upload, [{ sheet: null, answers: [answer] }]);
  expect(after).toMatchObject({ questions: [], canBeTaken: true });
});

test('what was shown is kept with the upload, which is taken by it, and can be taken back', async () => {
  const upload = await sendFile();
  const shown = await asShown(upload);
  expect(shown.json()).toMatchObject({
    errors: 0,
    canBeTaken: true,
    items: [{ kind: 'sheet', isRead: true, rows: 4, reading: { isShown: true } }],
  });
  const back = await send('DELETE', `${sheetOf(upload)}?file=${encodeURIComponent(FILE)}`);
  expect(back.json()).toMatchObject({ errors: 1, canBeTaken: false });
  await asShown(upload);
  const order = { uploadId: upload.id, note: '', warningsReason: '见附件' };
  const taken = await send('POST', `${RELEASE}/loads`, order);
  expect(taken.statusCode, taken.body).toBe(201);
});

test('a template reads the next file by itself, says where a head has changed, and when it was used', async () => {
  const made = await keep(await sendFile());
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json<Template>();
  const next = await sendFile(BOARD.replace('8.1', '8.4'));
  expect(next).toMatchObject({
    errors: 0,
    canBeTaken: true,
    items: [{ reading: { template: { id, name: '增速月报', version: 1 }, changes: 0 } }],
  });
  const order = { uploadId: next.id, note: '', warningsReason: '见附件' };
  expect((await send('POST', `${RELEASE}/loads`, order)).statusCode).toBe(201);
  const [head] = (await get(TEMPLATES)).json<TemplateHead[]>();
  expect(head).toMatchObject({ id, lastUsed: { by: 'li', release: '2019-06' }, answers: 1 });

  const changed = await sendFile(BOARD.replace('固定资产投资', '出口总额'));
  expect(changed.items[0]?.reading?.template).toBeNull();
  const seen = await look(changed, [], { template: id });
  expect(seen.changes).toEqual([
    { sheet: null, row: 2, column: 3, before: '固定资产投资（%）', now: '出口总额（%）' },
  ]);
});

test('every version of a template is kept, and a deleted one comes back with any of them', async () => {
  const { id } = (await keep(await sendFile())).json<Template>();
  const at = `${TEMPLATES}/${id}`;
  const edit = { name: '增速快报', source: '市局', from: null, version: 1 };
  expect((await send('PUT', at, edit)).json()).toMatchObject({ name: '增速快报', version: 2 });
  assertProblem(await send('PUT', at, edit), 'conflict');
  expect((await send('DELETE', at)).json()).toMatchObject({ isDeleted: true });
  const back = (await send('POST', `${at}/versions/1/restore`)).json<Template>();
  expect(back).toMatchObject({ name: '增速月报', version: 3, isDeleted: false });
  expect((await get(`${at}/versions`)).json()).toMatchObject([
    { version: 3, act: 'restored', of: 1, by: 'li' },
    { version: 2, act: 'changed', of: null },
    { version: 1, act: 'made', of: null },
  ]);
  assertProblem(await send('POST', `${at}/versions/9/restore`), 'unknown-template');
  const acts = await db.selectFrom('act').select(['kind', 'subject']).execute();
  expect(
    acts.filter(({ subject }) => subject === `template/${id}`).map(({ kind }) => kind),
  ).toEqual(['template-kept', 'template-kept', 'template-deleted', 'template-restored']);
});

test('a template goes to another office as a file, which is checked, and asks before it replaces', async () => {
  const { id, content } = (await keep(await sendFile())).json<Template>();
  const file = (await get(`${TEMPLATES}/${id}/file`)).json<TemplateFile>();
  expect(file).toMatchObject({ format: 'tongbao-template', formatVersion: 1, sheets: content });
  const take = (more: object) =>
    send('POST', `${TEMPLATES}/file`, { content: file, name: null, isNewVersion: false, ...more });
  assertProblem(await take({}), 'conflict');
  expect((await take({ isNewVersion: true })).json()).toMatchObject({ id, version: 2 });
  expect((await take({ name: '邻市月报' })).json()).toMatchObject({ name: '邻市月报', version: 1 });
  assertProblem(await take({ content: { ...file, formatVersion: 2 } }), 'bad-template');
  assertProblem(await take({ content: { name: 'x' } }), 'bad-template');
  assertProblem(await take({ content: { ...file, sheets: [{}] } }), 'bad-template');
});

test('who may not enter sees and keeps nothing, and names must be known', async () => {
  const upload = await sendFile();
  const answer = { about: 'name', dimension: 'region', text: '全国', unit: null };
  const wrong = { sheet: null, answers: [{ ...answer, to: { as: 'entry', id: 'nowhere' } }] };
  assertProblem(await asShown(upload, [wrong]), 'bad-request');
  assertProblem(await asShown(upload, [HALF_YEAR], 'none'), 'unknown-template');
  headers = await signIn(db, 'wang', ['reviewer']);
  assertProblem(await get(TEMPLATES), 'forbidden');
  assertProblem(await asShown(upload), 'forbidden');
});
