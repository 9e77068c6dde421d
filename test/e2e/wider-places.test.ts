import { spawnSync } from 'node:child_process';
import { beforeAll, expect } from 'vitest';
import { widerPlacesData } from '#test/support/wider-places.ts';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite, type Site } from './support/serve.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite('server/main.ts');
  const env = { ...process.env, DATABASE_URL: site.database };
  const folder = widerPlacesData();
  const loaded = spawnSync(process.execPath, ['scripts/load.ts', folder], { env });
  expect(loaded.status, loaded.stderr.toString()).toBe(0);
  return () => site.stop();
});

test('the nation and the province stand with the city at the foot of a ranking, without a place', async ({
  page,
}) => {
  await open(page, `${site.url}/indicators/gdp`);
  const lines = await page.locator('.ranking').getByRole('rowheader').allInnerTexts();
  const names = lines.map((text) => text.trim());
  expect(names[0]).toMatch(/浮梁县$/u);
  expect(names.slice(-3)).toEqual(['全市', '全国', '全省']);
  await assertAccessible(page);
});

test('in the trend they are lines of their own, named at their ends and in the table', async ({
  page,
}) => {
  await open(page, `${site.url}/indicators/gdp?chart=trend`);
  const run = page.locator('.run');
  await expect.poll(() => run.locator('.picture text').allTextContents()).toContain('全国');
  await run.getByText('各期数据').click();
  const heads = run.getByRole('columnheader', { name: '全国' });
  await heads.first().waitFor();
  await run.getByLabel('突出').selectOption('全国');
  await page.waitForURL(/region=quanguo/u);
  await assertAccessible(page);
});

test('the table of places has a column for each, with its figure', async ({ page }) => {
  await open(page, `${site.url}/rankings`);
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const places = heads.flatMap((text) => /^\s*(全.)/u.exec(text)?.[1] ?? []);
  expect(places).toEqual(['全国', '全省', '全市']);
  await open(page, `${site.url}/regions/quanguo`, PHONE);
  await assertNoSidewaysScroll(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('全国');
});
