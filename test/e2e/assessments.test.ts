import { expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

test('from all assessments to the league, the paper of one and the rule behind a point', async ({
  page,
}) => {
  await open(page, '/assessments');
  const list = page.getByRole('table', { name: '考核' });
  await expectAria(list, 'assessments');
  await list.getByRole('link', { name: '林长制考核算例（虚构）' }).click();

  await page.getByRole('heading', { level: 1, name: /良好 2 个/ }).waitFor();
  await page.getByRole('note').getByText('对象和数据均属虚构').waitFor();
  const league = page.getByRole('table', { name: '算例（虚构）' });
  await expectAria(league, 'assessment-league');
  await league.getByText('89.5分不在原文任何等次内；按左闭右开读作“良好”').waitFor();
  await assertAccessible(page);

  await league.getByRole('link', { name: '甲县（虚构）' }).click();
  await page.getByRole('heading', { level: 1, name: /89 分.*良好/ }).waitFor();
  const paper = page.getByRole('table', { name: '逐项计分' });
  const cover = paper.getByRole('row', { name: /^森林覆盖率/ });
  expect(await cover.innerText()).toContain('合2步：2 × 1 = 2，扣2分');
  const more = page.getByRole('listitem').filter({ hasText: '再高0.1个百分点' });
  expect(await more.innerText()).toContain('达到优秀');
  await assertAccessible(page);
});

test('the rules of a scheme with their line and how what they leave open is read', async ({
  page,
}) => {
  await open(page, '/assessments/schemes/林长制考核办法');
  const rules = page.getByRole('table', { name: '条目与规则' });
  const cover = rules.getByRole('row', { name: /^森林覆盖率/ });
  expect(await cover.innerText()).toContain('公报003第687行');
  expect(await cover.innerText()).toContain('未定：不足一步是否按比例未定');
  const readings = page.getByRole('table', { name: '原文未定之处和读法' });
  await expect.poll(() => readings.getByRole('row').count()).toBe(16);
  await assertAccessible(page);
});

test('an assessment without facts says to who may enter how to begin', async ({ page }) => {
  await signInAs(page, 'assessments.li', ['officer']);
  await open(page, '/assessments/林长制考核2022');
  await page.getByRole('heading', { name: '尚无考核数据' }).waitFor();
  await assertAccessible(page);
});
