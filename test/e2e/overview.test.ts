import { expect } from 'vitest';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

test('the overview is sorted and filtered, left for an indicator, and found again as it was', async ({
  page,
}) => {
  await open(page, '/');
  const lede = await page.locator('h1').innerText();
  expect(lede.replaceAll(/\s/gu, '')).toContain('全市20个可监测指标中12个未达目标');

  await page.getByRole('link', { name: '昌江区的差距' }).click();
  await page.waitForURL('**/?sort=changjiang');
  const worst = page.locator('tbody th[scope=row] a').first();
  await expect.poll(() => worst.innerText()).toContain('实际利用外资');
  await assertAccessible(page);

  await worst.click();
  await page.waitForURL(/\/indicators\/foreign-investment/u);
  await page.goBack();
  await page.waitForURL('**/?sort=changjiang');
  await expect.poll(() => worst.innerText()).toContain('实际利用外资');
});

test('the matrix is narrowed to one department and the parks, and walked through by arrow keys', async ({
  page,
}) => {
  await open(page, '/?department=swj&group=park&show=rank');
  const heads = page.locator('thead a.name');
  expect(await heads.allInnerTexts()).toEqual(['全市', '高新区', '陶瓷园区']);
  expect(await page.locator('tr.section a').allInnerTexts()).toEqual(['商务局']);

  // From the name of the indicator to the target of the city, to the city, and on to the first park.
  await page.getByRole('link', { name: '实际利用外资' }).and(page.locator('th a')).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('td a:focus');
  expect(await focused.getAttribute('aria-label')).toContain('高新区 实际利用外资');
  expect(await focused.innerText()).toBe('3');
});
