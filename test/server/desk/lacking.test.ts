import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EditionDetail } from '#server/schemas/desk.ts';
import type { Preview } from '#server/schemas/preview.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import type { ProblemDetails } from '#server/schemas/problem.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, RELEASE, type Office } from './office.ts';

/** Two lines of the 18; the first with another figure than is published. */
const TWO_LINES = `2019年1-6月乐平市主要指标增速完成情况
序号,指标名称,目标增速,1-6月实际完成,与目标的差距,在全市排位
1,地区生产总值,8-8.5,8.2,已完成,2
2,社会消费品零售总额,11.0,12.5,1.5,1
`;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.li.revise('更正');
});
afterEach(() => office.app.close());

async function send(): Promise<string> {
  const sent = await office.li.send('POST', `/releases/${RELEASE}/uploads`, { text: TWO_LINES });
  return sent.json<Upload>().id;
}

async function take(order: object): Promise<EditionDetail> {
  const taken = await office.li.send('POST', `/releases/${RELEASE}/loads`, order);
  if (taken.statusCode !== 201) throw new Error(taken.body);
  return taken.json<EditionDetail>();
}

const previewOf = async (query: string) =>
  (await office.wang.desk(`/releases/${RELEASE}/preview${query}`)).json<Preview>();

async function publishedRows() {
  await office.li.step('submit');
  await office.wang.step('approve');
  const published = await office.zhao.step('publish');
  if (published.statusCode !== 200) throw new Error(published.body);
  const reply = await office.nobody.get(`/releases/${RELEASE}/scorecards/leping`);
  return reply.json<Scorecard>().rows;
}

describe('an upload that lacks lines', () => {
  test('is asked about in the preview: by the usual choice nothing goes', async () => {
    const id = await send();
    const stay = await previewOf(`?upload=${id}`);
    expect(stay.lacking).toMatchObject([{ choice: 'stay' }]);
    expect(stay.lacking[0]?.lines).toHaveLength(16);
    expect(stay.lacking[0]?.lines[0]).toEqual({
      words: '乐平市固定资产投资2019年1-6月 10.9，目标 10.5',
      wordsEn: 'Leping, Investment in Fixed Assets, Jan–Jun 2019: 10.9, target 10.5',
    });
    expect([stay.cells.changed, stay.cells.removed, stay.targets.removed]).toEqual([1, 0, 0]);
    const go = await previewOf(`?upload=${id}&missing=go`);
    expect(go.lacking).toMatchObject([{ choice: 'go' }]);
    expect(go.targets.removed).toBeGreaterThan(5);
  });

  test('is shown by no word but those there are, which the refusal names', async () => {
    const refused = await office.wang.desk(`/releases/${RELEASE}/preview?missing=gone`);
    assertProblem(refused, 'bad-request');
    expect(refused.json<ProblemDetails>().detail).toMatch(/missing.*stay、go/u);
  });

  test('taken in whole, tells the reviewer, and is published whole', async () => {
    const detail = await take({ uploadId: await send(), warningsReason: '已核对' });
    expect(detail.loads[0]?.lacking).toMatchObject([{ choice: 'stay' }]);
    expect(detail.current[0]).toMatchObject({ rows: 18 });
    expect((await previewOf('')).lacking[0]?.lines).toHaveLength(16);
    const rows = await publishedRows();
    expect(rows).toHaveLength(18);
    expect(rows[0]?.actual).toBe(8.2);
  });

  test('corrects a table of the draft likewise', async () => {
    await take({ uploadId: await send(), warningsReason: '已核对' });
    const one = TWO_LINES.replace(/^2,.*\n/mu, '').replace('8.2', '8.3');
    const sent = await office.li.send('POST', `/releases/${RELEASE}/uploads`, { text: one });
    const order = { uploadId: sent.json<Upload>().id, warningsReason: '已核对' };
    expect((await take(order)).current[0]).toMatchObject({ rows: 18 });
  });

  test('takes them away when that is chosen', async () => {
    const detail = await take({ uploadId: await send(), missing: 'go', warningsReason: '已核对' });
    expect(detail.loads[0]?.lacking).toMatchObject([{ choice: 'go' }]);
    expect((await previewOf('')).lacking).toMatchObject([{ choice: 'go' }]);
    expect(await publishedRows()).toHaveLength(2);
  });
});
