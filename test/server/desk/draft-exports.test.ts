import { afterAll, beforeAll, expect, test } from 'vitest';
import { GDP_82, openOffice, RELEASE, scorecard, takeIn, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.app.close());

async function spooled(): Promise<number> {
  const { body } = await office.app.inject('/metrics');
  return Number(/^tongbao_spool_bytes (\S+)$/mu.exec(body)?.[1]);
}

test('an export of a draft is kept for nobody', async () => {
  const { li, nobody } = office;
  await li.revise('乐平市更正');
  const path = '/observations.csv?indicator=gdp&region=leping';
  const before = await li.get(`${path}&draft=${RELEASE}`);
  await takeIn(li, scorecard(GDP_82));
  const after = await li.get(`${path}&draft=${RELEASE}`);
  expect([before.body.includes(',8.2,'), after.body.includes(',8.2,')]).toEqual([false, true]);
  await expect.poll(spooled).toBe(0);

  const published = await nobody.get(path);
  expect(published.body.includes(',8.2,')).toBe(false);
  expect(await spooled()).toBe(published.rawPayload.length);
});
