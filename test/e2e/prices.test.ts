import { expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

test('three indices about 100: in words, drawn each on its scale, newest first in the table', async ({
  page,
}) => {
  await open(page, '/prices');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(
    '2020年7月居民消费价格比上年同月上涨 3.3%',
  );
  await expectAria(page.getByRole('table', { name: /^居民消费价格指数/ }), 'prices');

  const chart = page.getByRole('img', { name: /^2020年5月至2020年7月的环比、同比、累计指数/ });
  const texts = chart.locator('text');
  await expect.poll(() => texts.allTextContents()).toContain('103.3');
  expect(await texts.allTextContents()).toEqual(
    expect.arrayContaining(['环比　上月=100', '100.6', '102.8', '99.8', '102.6']),
  );
  await page.getByText('2020年7月比上月上涨 0.6%').waitFor();
  await assertAccessible(page);
});

test('before any index is loaded the page says so', async ({ page }) => {
  await page.route('**/api/v1/prices?*', async (route) => {
    const response = await route.fetch();
    const prices = (await response.json()) as { series: { points: unknown[] }[] };
    for (const one of prices.series) one.points = [];
    await route.fulfill({ response, json: prices });
  });
  await open(page, '/prices');
  await page.getByRole('heading', { name: '还没有价格指数' }).waitFor();
});
