import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { signInAs, signInAsAdministrator } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite } from './support/serve.ts';

const TABLE = `/desk/ledger/plan-targets?subject=${encodeURIComponent('景府办字〔2019〕61号')}`;

/** Types a target in place of another, and sends it to review. */
async function sendTarget(page: Page, from: string, to: string) {
  await page.getByRole('grid').getByRole('gridcell', { name: from }).first().dblclick();
  await page.getByRole('textbox', { name: '目标原文' }).fill(to);
  await page.keyboard.press('Enter');
  await page.getByText('1 处未保存的改动').waitFor();
  await page.getByRole('textbox', { name: '备注' }).fill('照原件改');
  await page.getByRole('button', { name: '送审', exact: true }).click();
  await page.getByText('已送审，待他人复核。').waitFor();
}

test('a change of the ledger is sent, returned with a reason, taken up, sent again and approved', async ({
  page,
  onTestFinished,
}) => {
  const site = await startSite('scripts/start.ts');
  onTestFinished(() => site.stop());
  page.on('dialog', (dialog) => void dialog.accept());
  await signInAsAdministrator(page, site);
  await open(page, `${site.url}/desk/accounts`);
  const set = page.waitForResponse((reply) => reply.request().method() === 'PUT');
  await page.getByRole('checkbox', { name: /台账/ }).check();
  expect((await set).ok()).toBe(true);

  const address = `${site.url}${TABLE}`;
  await signInAs(page, 'li', ['officer'], site);
  await open(page, address);
  await sendTarget(page, '12%以下', '13%以下');
  // Whoever sent it looks on, and can take it back.
  await page.getByText('本人送审的，由他人复核。').waitFor();
  await page.getByRole('button', { name: '撤回送审' }).waitFor();
  await assertAccessible(page);

  await signInAs(page, 'wang', ['reviewer'], site);
  await open(page, address);
  const waiting = page.getByRole('region', { name: '待复核的改动' });
  await waiting.getByText('13%以下').waitFor();
  expect(await page.getByRole('button', { name: '退回' }).isDisabled()).toBe(true);
  await waiting.getByLabel('退回的理由').fill('原件是11%');
  await assertAccessible(page);
  await page.setViewportSize(PHONE);
  await assertNoSidewaysScroll(page);
  await page.getByRole('button', { name: '退回' }).click();
  await waiting.waitFor({ state: 'detached' });

  await signInAs(page, 'li', ['officer'], site);
  await open(page, address);
  await page.getByText('原件是11%').waitFor();
  await assertAccessible(page);
  await page.getByRole('button', { name: '放回未保存的改动，继续修改' }).click();
  await sendTarget(page, '13%以下', '11%以下');

  await signInAs(page, 'wang', ['reviewer'], site);
  await open(page, `${address}&lang=en`);
  await page.getByRole('button', { name: 'Approve, effective at once' }).click();
  await page.getByRole('grid').getByRole('gridcell', { name: '11%以下' }).first().waitFor();
  expect(await page.getByRole('region', { name: 'Changes awaiting review' }).count()).toBe(0);
}, 240_000);
