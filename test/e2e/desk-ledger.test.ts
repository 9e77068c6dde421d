import { expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { holdBack } from './support/hold-back.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite } from './support/serve.ts';

// A list as another office heads it: 编号 is the code of a unit, and 备注 nobody knows.
const FILE = [
  '清单,编号,单元名称,类别,地区,范围,备注',
  '试点,ZH36028110001,乐平市优先保护单元1,优先保护,乐平市,洪岩镇,甲',
  '试点,ZH36022210001,浮梁县优先保护单元1,优先保护,浮梁县,瑶里镇,',
].join('\n');

test('a file of another office is mapped, checked, saved, shown, changed and taken back', async ({
  page,
  onTestFinished,
}) => {
  const site = await startSite('scripts/start.ts');
  onTestFinished(() => site.stop());
  page.on('dialog', (dialog) => void dialog.accept());
  await signInAs(page, 'li', ['officer', 'publisher'], site);
  await open(page, `${site.url}/desk`);
  await page.getByRole('link', { name: '台账', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
  await page.getByRole('link', { name: '三线一单' }).first().waitFor();
  await assertAccessible(page);

  await page.getByRole('link', { name: '导入文件' }).click();
  await page.locator('input[type="file"]').setInputFiles({
    name: '试点清单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(FILE),
  });
  await page.getByLabel('种类').selectOption({ label: '环境管控单元' });
  for (const [head, column] of [
    ['清单', '清单'],
    ['编号', '单元编码'],
    ['单元名称', '单元名称'],
    ['类别', '类别'],
    ['地区', '地区'],
    ['范围', '范围'],
  ] as const) {
    await page.getByLabel(`“${head}”识别为`).selectOption({ label: column });
    await expect.poll(() => page.getByLabel(`“${head}”识别为`).isEnabled()).toBe(true);
  }
  await page.getByRole('heading', { name: /^试点.*新表/ }).waitFor();
  await assertAccessible(page);
  await page.getByRole('textbox', { name: '备注' }).fill('试点清单');
  await page.getByRole('button', { name: /^保存/ }).click();
  await page.getByText('已保存，页面已更新。').waitFor();

  await open(page, `${site.url}/control-units?list=试点`);
  await page.getByText('共有 2 个环境管控单元').waitFor();

  await open(page, `${site.url}/desk/ledger/control-units?subject=试点`);
  const grid = page.getByRole('grid');
  await grid.getByRole('gridcell', { name: '洪岩镇' }).dblclick();
  await page.getByRole('textbox', { name: '范围' }).fill('洪岩镇、涌山镇');
  await page.keyboard.press('Enter');
  await page.getByText('1 处未保存的改动').waitFor();
  await assertAccessible(page);
  await page.keyboard.press('Control+z');
  await page.getByText('没有未保存的改动').waitFor();
  await page.keyboard.press('Control+y');
  await page.getByText('1 处未保存的改动').waitFor();

  // Edits outlive a reload.
  await page.reload();
  await page.getByText('1 处未保存的改动').waitFor();
  await page.getByRole('button', { name: '加一行' }).click();
  await page.keyboard.type('ZH36020310009');
  await page.keyboard.press('Enter');
  await page.getByText('2 处未保存的改动').waitFor();
  await page.setViewportSize(PHONE);
  await assertNoSidewaysScroll(page);
  await page.getByRole('textbox', { name: '备注' }).fill('改范围');
  // What is edited while the rest is being saved stays to be saved.
  const letGo = await holdBack(page, 'PUT', '**/desk/ledger');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await grid.getByRole('gridcell', { name: '瑶里镇' }).dblclick();
  await page.getByRole('textbox', { name: '范围' }).fill('瑶里镇、鹅湖镇');
  await page.keyboard.press('Enter');
  await page.getByText('3 处未保存的改动').waitFor();
  await letGo();
  await page.getByText('1 处未保存的改动').waitFor();
  await page.getByRole('button', { name: '放弃', exact: true }).click();
  const sure = page.getByRole('dialog');
  await sure.getByRole('button', { name: '放弃', exact: true }).click();
  await page.getByText('已保存，页面已更新。').waitFor();

  await page.getByRole('link', { name: '历次改动' }).first().click();
  await page.getByText('改了 2 处').first().click();
  await page.getByText('洪岩镇、涌山镇').first().waitFor();
  await assertAccessible(page);
  await page.getByRole('link', { name: '撤销或看详情 第 3 次导入' }).click();
  await page.getByRole('button', { name: '撤销这次导入', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('撤销理由').fill('只是试试');
  await dialog.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText(/✓ 已撤销/u).waitFor();
  await open(page, `${site.url}/control-units?list=试点`);
  await page.getByRole('cell', { name: '洪岩镇', exact: true }).waitFor();
}, 240_000);
