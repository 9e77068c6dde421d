import { afterEach, expect, test } from 'vitest';
import type { Preview } from '#server/schemas/preview.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
afterEach(() => office.app.close());

const JULY = '2019-07';
const TABLE = [
  '2019年固定资产投资增速（%）,,',
  '地区,1-6月,1-7月',
  '珠山区,2,3',
  '昌江区,2,4',
].join('\n');

async function previewOf(text: string) {
  office = await openOffice();
  const { li } = office;
  const info = {
    ...{ id: JULY, title: '2019年1-7月主要指标', issuer: '统计局', docNo: null, publishedOn: null },
    ...{ period: { start: '2019-01', end: JULY }, opening: '', closing: '' },
  };
  const begun = await li.send('POST', '/releases', { info });
  expect(begun.statusCode, begun.body).toBe(201);
  const sent = await li.send('POST', `/releases/${JULY}/uploads`, { text });
  const { id, errors } = sent.json<Upload>();
  expect(errors, sent.body).toBe(0);
  const reply = await li.desk(`/releases/${JULY}/preview?upload=${id}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return { id, preview: reply.json<Preview>() };
}

test('a table that brings last month’s figures again is held against what last month published', async () => {
  const { id, preview } = await previewOf(TABLE);
  const { cells } = preview;
  // June published seven places: the city, four counties and two parks; five are not in the table.
  expect(cells).toMatchObject({ added: 2, changed: 2, removed: 0, same: 5 });
  const [first] = cells.list.filter(({ region }) => region.id === 'zhushan');
  expect(first).toMatchObject({
    kind: 'changed',
    period: { label: '2019年1-6月' },
    before: { value: 11, decimals: 1 },
    after: { value: 2 },
  });
  const told = preview.warnings.filter(({ code }) => code === 'republished');
  expect(told.map(({ region, value }) => [region.id, value])).toEqual([
    ['zhushan', 2],
    ['changjiang', 2],
  ]);
  const order = { uploadId: id, note: '', warningsReason: '' };
  const taken = await office.li.send('POST', `/releases/${JULY}/loads`, order);
  assertProblem(taken, 'bad-request');
  expect(taken.body).toContain('有 2 条提示');
});
