import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { assertProblem } from '#test/support/problem.ts';
import { GDP_82, openOffice, RELEASE, scorecard, takeIn, type Office } from './office.ts';
import { readableDoors } from './readable-doors.ts';

let office: Office;
let doors: string[];
beforeAll(async () => {
  office = await openOffice();
  doors = await readableDoors(office.nobody);
});
afterAll(() => office.app.close());

/** All that a stranger can see of every door: status, ETag, length and body. */
async function lookEverywhere() {
  const seen: Record<string, unknown> = {};
  for (const door of doors) {
    const { statusCode, headers, body } = await office.nobody.get(door);
    const { etag, 'content-length': length } = headers;
    // The document and the workbook are zips: their bytes are held by their length and ETag.
    seen[door] = { statusCode, etag, length, body: /\.(?:docx|xlsx)$/u.test(door) ? '' : body };
  }
  return seen;
}

describe('what is being prepared', () => {
  // Five times through all doors.
  const slow = { timeout: 120_000 };
  test('shows through no door, at no stage, until its time has come', slow, async () => {
    const { li, wang, zhao, clock } = office;
    expect(doors.length).toBeGreaterThan(40);
    const before = await lookEverywhere();
    expect(Object.values(before)).not.toContainEqual(expect.objectContaining({ statusCode: 500 }));

    await li.revise('乐平市更正');
    await takeIn(li, scorecard(GDP_82));
    expect(await lookEverywhere()).toEqual(before);
    await li.step('submit');
    await wang.step('approve');
    const embargoUntil = new Date(clock.now.getTime() + 1_800_000).toISOString();
    const scheduled = await zhao.step('schedule', { embargoUntil });
    expect(scheduled.json<EditionDetail>()).toMatchObject({ state: 'scheduled', embargoUntil });
    expect(await lookEverywhere()).toEqual(before);

    clock.now = new Date(clock.now.getTime() + 1_799_000);
    expect(await lookEverywhere()).toEqual(before);
    clock.now = new Date(clock.now.getTime() + 1_000);
    const after = await lookEverywhere();
    expect(after[`/releases/${RELEASE}/scorecards/leping`]).toMatchObject({
      body: expect.stringContaining('"actual":8.2') as string,
    });
    const stored = await office.db.selectFrom('editionStep').select(['step', 'by']).execute();
    expect(stored.at(-1)).toEqual({ step: 'publish', by: 'system' });
  });
});

describe('a draft that is asked for', () => {
  const DRAFT = `?draft=${RELEASE}`;

  test('is refused at every door to who is not signed in', async () => {
    await office.li.revise('再更正');
    for (const door of doors) {
      const url = `${door}${door.includes('?') ? '&' : '?'}draft=${RELEASE}`;
      assertProblem(await office.nobody.get(url), 'sign-in-needed');
    }
  });

  test('is shown to a viewer, kept by nobody and never answered with 304', async () => {
    const url = `/releases/${RELEASE}/overview`;
    const { etag } = (await office.nobody.get(url)).headers;
    const draft = await office.chen.get(`${url}${DRAFT}`, { 'if-none-match': String(etag) });
    expect(draft.statusCode).toBe(200);
    expect(draft.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(draft.headers).not.toHaveProperty('etag');
    const stranger = await office.nobody.get(`${url}${DRAFT}`, { 'if-none-match': String(etag) });
    assertProblem(stranger, 'sign-in-needed');
  });

  test('says of every file that leaves the house that it is a draft', async () => {
    const named = encodeURIComponent('（草稿）');
    for (const file of ['scorecards/leping.csv', 'workbook.xlsx', 'bulletin.docx']) {
      const { headers } = await office.chen.get(`/releases/${RELEASE}/${file}${DRAFT}`);
      expect(headers['content-disposition'], file).toContain(named);
    }
    const { body } = await office.chen.get(`/releases/${RELEASE}/bulletin.txt${DRAFT}`);
    expect(body).toContain('（草稿）');
  });

  test('is not there where nothing is being prepared', async () => {
    assertProblem(await office.chen.get('/releases?draft=2020-07'), 'unknown-edition');
    assertProblem(await office.chen.get(`/releases${DRAFT}&asOf=1`), 'bad-request');
  });
});
