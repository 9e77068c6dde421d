import { expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

test('print against arithmetic: filtered, shared, and led to its page', async ({ page }) => {
  await open(page, '/findings');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(
    '3 个问题，印刷与计算不一致',
  );
  await page
    .getByRole('list', { name: '类型' })
    .getByRole('link', { name: /^差距漏填/ })
    .click();
  await page.waitForURL(/\/findings\?code=gap-missing$/);
  const items = page.getByRole('main').getByRole('listitem').filter({ hasText: '可能原因' });
  await expect.poll(() => items.count()).toBe(1);
  await expectAria(items, 'finding');
  await assertAccessible(page);

  // The address alone gives the same again.
  await page.reload();
  await expect.poll(() => items.innerText()).toContain('E19');

  await items.getByRole('link', { name: '规上其他营利性服务业营业收入' }).click();
  await page.waitForURL(
    '**/indicators/other-profit-services-revenue?release=2019-06&region=jingdezhen',
  );
});

test('a filter that leaves nothing, and a release that has nothing', async ({ page }) => {
  await open(page, '/findings?region=taoci');
  await page.getByRole('link', { name: '显示全部' }).click();
  await page.waitForURL(/\/findings$/);

  await page.route('**/findings', (route) =>
    route.request().resourceType() === 'fetch'
      ? route.fulfill({ json: { release: '2019-06', findings: [] } })
      : route.continue(),
  );
  await open(page, '/findings');
  await page.getByRole('heading', { name: '没有不一致' }).waitFor();
  await page.getByText('对比地区内按印刷数字排，同值同位').waitFor();
});
