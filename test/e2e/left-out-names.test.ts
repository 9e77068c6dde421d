import { describe, expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite } from './support/serve.ts';

const FIXTURES = 'test/fixtures/reading';

describe('lines and columns that are not to be read', () => {
  test('are left out with a click each, remembered, and read again', async ({
    page,
    onTestFinished,
  }) => {
    const site = await startSite('scripts/start.ts');
    onTestFinished(() => site.stop());
    const send = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
      await open(page, `${site.url}/desk/releases/2019-07/load`);
      const input = page.locator('input[type="file"]:not([webkitdirectory])');
      await input.setInputFiles(typeof file === 'string' ? `${FIXTURES}/${file}` : file);
      await page.waitForURL(/upload=/);
    };
    await signInAs(page, 'li', ['officer'], site);
    await page.goto(`${site.url}/desk`);
    await page.getByLabel('承接哪一期').selectOption('2019-06');
    await page.getByRole('button', { name: '开始编制', exact: true }).click();
    await page.getByRole('link', { name: '手工录入' }).first().waitFor();

    await send('r10-nation-and-province-rows.xlsx');
    const panel = page.locator('section', { hasText: '可以不读的行和列' });
    await panel.getByRole('button').first().waitFor();
    await assertAccessible(page);
    await panel.getByRole('button', { name: /^不读它：.*“全国”/ }).click();
    await page.getByRole('status').getByText('的表不读“全国”').waitFor();
    await panel.getByRole('button', { name: /^不读它：.*“全国”/ }).waitFor({ state: 'detached' });
    await page.getByText('按记住的名称未读').waitFor();
    await assertAccessible(page);
    await page.getByText('已记住不读的名称（1）').click();
    await page.getByRole('button', { name: '删去：不读“全国”' }).click();
    await panel.getByRole('button', { name: /^不读它：.*“全国”/ }).waitFor();
    await expect.poll(() => page.getByText('已记住不读的名称').count()).toBe(0);

    const words = Buffer.from('各县区上报情况\n尚未上报');
    await send({ name: '情况.csv', mimeType: 'text/csv', buffer: words });
    const link = page.getByRole('link', { name: /本期长表（待填）/ });
    const download = page.waitForEvent('download');
    await link.click();
    expect((await download).suggestedFilename()).toContain('2019-07长表');
    await send('r06-two-tables-side-by-side.xlsx');
    await page.locator('#sheet-2').waitFor();
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page);
  }, 240_000);
});
