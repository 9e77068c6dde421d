import { beforeAll, describe, expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { ask, draftRevision, publishRevision } from './support/revise.ts';
import { startSite, type Site } from './support/serve.ts';

describe('the page of loads', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite('scripts/start.ts');
    return () => site.stop();
  }, 180_000);

  test('two revisions are taken back together, and the hash is that of before', async ({
    page,
  }) => {
    await publishRevision(page, site, { gdp: '8.2', reason: '第一次更正' });
    await publishRevision(page, site, { gdp: '8.3', reason: '第二次更正' });
    await signInAs(page, 'zhao', ['publisher'], site);
    await open(page, `${site.url}/desk/loads`);
    await assertAccessible(page);
    await page.getByRole('link', { name: '第 2 次' }).click();
    await page.getByRole('heading', { level: 1, name: '第 2 次导入' }).waitFor();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    const dialog = page.getByRole('dialog', { name: '撤销第 2 次导入' });
    await expect
      .poll(() => dialog.getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringMatching(/^第 3 次导入.*zhao，第二次更正（2019-06、1 个数）$/),
        expect.stringMatching(/^第 2 次导入.*zhao，第一次更正（2019-06、1 个数）$/),
      ]);
    await assertAccessible(page);
    await dialog.getByRole('button', { name: '撤销', exact: true }).click();
    expect(await dialog.isVisible(), 'needs the tick and a reason').toBe(true);
    await dialog.getByRole('checkbox', { name: /一并撤销之后的 1 次导入/ }).check();
    await dialog.getByLabel('撤销理由').fill('装错了月份');
    await dialog.getByRole('button', { name: '撤销', exact: true }).click();
    await page
      .getByText(/✓ 已撤销\s*第 3、2 次导入。现在的全部数据与第 2 次导入之前完全相同。/)
      .waitFor();
    await expect.poll(() => dialog.count()).toBe(0);
    const hashes = page.getByRole('status').locator('code');
    const [before, now] = await hashes.evaluateAll((codes) =>
      codes.map((code) => code.getAttribute('title')),
    );
    expect(now).toMatch(/^[0-9a-f]{64}$/);
    expect(now).toBe(before);
    await assertAccessible(page);

    await page.getByRole('link', { name: '导入记录' }).last().click();
    const rows = page.getByRole('table').getByRole('row');
    await expect.poll(() => rows.nth(1).innerText()).toMatch(/撤销了第 3、2 次/);
    expect(await rows.nth(2).innerText()).toContain('已被第 4 次撤销');
    await open(page, `${site.url}/`);
    await page.getByText(/^本期有过 2 次修订，都已撤销：/).waitFor();
  });

  test('what another did meanwhile is seen before it is written over or decided', async ({
    page,
    watched,
  }) => {
    watched.expectError(/409/u);
    const release = '/desk/releases/2019-06';
    await draftRevision(page, site, { gdp: '8.2', reason: '更正' });
    await ask(page, site, `${release}/steps`, { step: 'withdraw' });
    await open(page, `${site.url}${release}`);
    await page.getByLabel('开头按语').fill('我的');
    await page.getByRole('button', { name: '送审', exact: true }).click();
    await ask(page, site, `${release}/steps`, { step: 'submit' });
    await ask(page, site, `${release}/steps`, { step: 'withdraw' });
    await ask(page, site, release, { opening: '他人的' }, 'PATCH');
    await page.getByRole('button', { name: '确认送审' }).click();
    await page.getByText('您打开本页后，这一版已另有办理').waitFor();
    await expect.poll(() => page.getByRole('button', { name: '确认送审' }).count()).toBe(0);

    // The page knows of 他人的 by now, and whoever began before does not.
    const save = page.getByRole('button', { name: '保存', exact: true });
    const refusal = page.getByText('“开头按语”已被他人改为“他人的”，您的没有保存。');
    await save.dblclick();
    await refusal.waitFor();
    const again = page.waitForResponse((reply) => reply.request().method() === 'PATCH');
    await save.click();
    expect((await again).status()).toBe(409);
    await refusal.waitFor();
    await assertAccessible(page);
    const taken = page.waitForResponse((reply) => reply.request().method() === 'PATCH');
    await page.getByRole('button', { name: '仍用我的' }).click();
    expect(await (await taken).json()).toMatchObject({ info: { opening: '我的' } });
    await refusal.waitFor({ state: 'detached' });
    await expect.poll(() => save.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('who may not publish sees the loads and takes none back', async ({ page }) => {
    await signInAs(page, 'chen', ['viewer'], site);
    await open(page, `${site.url}/desk/loads/1`, PHONE);
    await page.getByRole('heading', { level: 1, name: '第 1 次导入' }).waitFor();
    expect(await page.getByRole('button', { name: /撤销/ }).count()).toBe(0);
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
  });
});
