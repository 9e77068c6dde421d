import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { PASSWORD, signInAs, signInAsAdministrator } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { DESKTOP, open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite } from './support/serve.ts';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const person = (page: Page, name: string) => page.locator('summary', { hasText: name });
const pathOf = (page: Page) => new URL(page.url()).pathname;

async function setPassword(page: Page, password: string): Promise<void> {
  await field(page, '密码').fill(password);
  await field(page, '再输一遍密码').fill(password);
  await button(page, '保存并登录').click();
}

async function signOut(page: Page, name: string): Promise<void> {
  await person(page, name).click();
  await button(page, '退出').click();
  await page.getByRole('link', { name: '登录', exact: true }).waitFor();
}

describe('from the first link', () => {
  test('an administrator comes in and invites an officer, who signs in and out', async ({
    page,
    watched,
    onTestFinished,
  }) => {
    const site = await startSite('server/main.ts');
    onTestFinished(() => site.stop());
    watched.expectError(/410|422/);
    await page.goto(`${site.url}/sign-in`);
    await page.getByRole('heading', { name: '尚无账号' }).waitFor();

    await page.goto(site.url + site.firstLink);
    await page.getByRole('heading', { name: '建立第一位管理员' }).waitFor();
    expect(page.url()).toBe(`${site.url}/welcome`);
    await page.getByRole('radio', { name: '先不建本单位' }).check();
    await field(page, '账号').fill('admin');
    await field(page, '姓名').fill('周主任');
    await setPassword(page, 'admin12345');
    expect(await page.getByRole('alert').innerText()).toContain('容易被猜中');
    await setPassword(page, PASSWORD);
    await person(page, '周主任').waitFor();
    expect(pathOf(page)).toBe('/desk');

    await page.goto(`${site.url}/desk/accounts`);
    await field(page, '姓名').fill('李明');
    await field(page, '账号').fill('li.ming');
    await button(page, '新建并取链接').click();
    const link = await field(page, '给李明的一次性链接').inputValue();
    await signOut(page, '周主任');

    await page.goto(link);
    await page.getByRole('heading', { name: '李明，请设定密码' }).waitFor();
    await setPassword(page, PASSWORD);
    await person(page, '李明').waitFor();
    const pages = page.getByRole('navigation', { name: '工作台' }).getByRole('link');
    await expect
      .poll(() => pages.allInnerTexts())
      .toEqual(['工作台', '导入记录', '字典', '台账', '模板', '我的账号']);
    await signOut(page, '李明');

    await page.goto(link);
    expect(await page.getByRole('alert').innerText()).toContain('已经用过');
  });
});

describe('signing in', () => {
  const fill = async (page: Page, name: string, password: string) => {
    await field(page, '账号').fill(name);
    await field(page, '密码').fill(password);
    await field(page, '密码').press('Enter');
  };

  test('is asked for at the desk, and leads back to where one wanted to go', async ({
    page,
    watched,
  }) => {
    watched.expectError(/401/);
    await signInAs(page, 'wang', ['officer']);
    await page.context().clearCookies();
    await open(page, '/desk/me');
    expect(pathOf(page)).toBe('/sign-in');
    await fill(page, 'wang', '不是 这个 密码 啊');
    expect(await page.getByRole('alert').innerText()).toContain('账号或密码不对');
    expect(await field(page, '账号').inputValue()).toBe('wang');
    await fill(page, 'wang', PASSWORD);
    await page.getByRole('heading', { name: '修改密码', exact: true }).waitFor();
    expect(pathOf(page)).toBe('/desk/me');
  });

  test('never leads to another site', async ({ page }) => {
    await signInAs(page, 'wang', ['officer']);
    for (const to of ['https://example.org/', '//example.org', '/\\example.org']) {
      await open(page, `/sign-in?to=${encodeURIComponent(to)}`);
      expect(pathOf(page)).toBe('/desk');
    }
  });

  test('after wrong passwords says how long to wait, and that nothing is locked', async ({
    page,
    watched,
  }) => {
    watched.expectError(/401|429/);
    await open(page, '/sign-in');
    for (let count = 1; count <= 6; count += 1) {
      const told = page.waitForResponse((reply) => reply.request().method() === 'POST');
      await fill(page, 'nobody.here', `不是 这个 密码 ${count}`);
      expect((await told).status()).toBe(count <= 5 ? 401 : 429);
      // A form that is busy sends nothing.
      await page.waitForFunction(() => document.querySelector('form[aria-busy=true]') === null);
    }
    await page.getByText('请稍候再登录').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('账号没有锁');
  });

  test('again, when it has run out, loses nothing that was typed', async ({ page, watched }) => {
    watched.expectError(/401/);
    await signInAsAdministrator(page);
    await open(page, '/desk/accounts');
    await field(page, '姓名').fill('赵敏');
    await field(page, '账号').fill('zhao');
    await page.context().clearCookies();
    await button(page, '新建并取链接').click();
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.waitFor();
    await assertAccessible(page);
    await dialog.getByLabel('密码').fill(PASSWORD);
    await button(page, '登录并继续').click();
    await field(page, '给赵敏的一次性链接').waitFor();
  });
});

describe('an officer', () => {
  test('does not see what is for administrators, and is told so at its address', async ({
    page,
    watched,
  }) => {
    watched.expectError(/403/);
    await signInAs(page, 'wang', ['officer']);
    await open(page, '/desk/accounts');
    expect(await page.getByRole('alert').innerText()).toContain('“管理员”的角色');
  });

  test('makes a key, sees it once and revokes it', async ({ page }) => {
    await signInAs(page, 'wang', ['officer']);
    await open(page, '/desk/me');
    await field(page, '用途').fill('月报脚本');
    await page.getByRole('checkbox', { name: /^录入/ }).check();
    await button(page, '创建').click();
    const word = await field(page, '新密钥').inputValue();
    expect(word).toMatch(/^tb_[0-9a-f]{12}_/);
    const address = new URL('/api/v1/regions', page.url());
    await fetch(address, { headers: { authorization: `Bearer ${word}` } });
    await open(page, '/desk/me');
    await page.getByRole('cell', { name: /GET \/api\/v1\/regions$/ }).waitFor();
    await page.getByRole('button', { name: /撤销.*月报脚本/ }).click();
    await page.getByRole('cell', { name: /^已撤销/ }).waitFor();
  });
});

describe.each([DESKTOP, PHONE])('at $width pixels', (viewport) => {
  test('/welcome without its link fits and is accessible', async ({ page }) => {
    await open(page, '/welcome', viewport);
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
  });

  test.for(['/desk/me', '/desk/accounts'])(
    '%s fits and is accessible',
    async (address, { page }) => {
      await signInAsAdministrator(page);
      await open(page, address, viewport);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (address === '/desk/accounts')
        await page.getByRole('button', { name: /^办理/ }).first().click();
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
    },
  );
});
