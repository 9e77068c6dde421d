import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { PASSWORD } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { DESKTOP, open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite } from './support/serve.ts';

const TABLET = { width: 768, height: 1024 };
/** Before the first release each leads to what there is to do. */
const PAGES = [
  '/',
  '/bulletin',
  '/rankings',
  '/compare',
  '/findings',
  '/data',
  '/regions/ruichang',
];

test('the first administrator begins an office of his own, and every page says what comes next', async ({
  page,
  onTestFinished,
}) => {
  const site = await startSite('scripts/start.ts');
  onTestFinished(() => site.stop());
  const field = (name: string) => page.getByLabel(name, { exact: true });
  await page.goto(site.url + site.firstLink);
  await page.getByRole('radio', { name: '示例：景德镇市' }).waitFor();
  expect(await page.locator('footer').innerText()).toContain('示例：景德镇市');
  await page.getByRole('radio', { name: /^本单位/u }).check();
  await assertAccessible(page);
  await page.setViewportSize(PHONE);
  await assertNoSidewaysScroll(page);
  await page.setViewportSize(DESKTOP);
  await field('地方的名称').fill('瑞昌市');
  await field('类别').selectOption('county');
  await field('月份').selectOption('each');
  await field('责任单位的叫法').fill('牵头单位');
  await field('账号').fill('admin');
  await field('姓名').fill('周主任');
  await field('密码').fill(PASSWORD);
  await field('再输一遍密码').fill(PASSWORD);
  await page.getByRole('button', { name: '保存并登录' }).click();
  await page.waitForURL(`${site.url}/desk`);
  await page.getByRole('heading', { name: '瑞昌市还没有发布过通报' }).waitFor();
  expect(await page.getByRole('link', { name: '去填字典' }).getAttribute('href')).toBe(
    '/desk/dictionary',
  );
  const beside = readdirSync(dirname(site.database));
  expect(beside.filter((name) => name.includes('.example-'))).toHaveLength(1);

  for (const address of PAGES) {
    await open(page, `${site.url}${address}`);
    const main = page.locator('main');
    expect(await main.innerText(), address).toContain('瑞昌市还没有发布过通报');
    expect(await main.getByRole('link', { name: '去工作台' }).getAttribute('href')).toBe('/desk');
  }
  await assertAccessible(page);
  for (const viewport of [TABLET, PHONE]) {
    await page.setViewportSize(viewport);
    await assertNoSidewaysScroll(page);
  }
  expect(await page.locator('footer').innerText()).not.toContain('示例');
});
