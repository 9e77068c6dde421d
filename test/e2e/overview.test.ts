import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { stopsOf } from './support/stops.ts';

const leagueOf = (page: Page) => page.getByRole('grid', { name: /^各地区未达标情况/u });
const matrixOf = (page: Page) => page.getByRole('grid', { name: /^各地区各指标/u });

test('the league has the worst first, in the order that is asked for, as one stop', async ({
  page,
}) => {
  await open(page, '/');
  const league = leagueOf(page);
  const names = () => league.locator('tbody th[scope=row]').allInnerTexts();
  expect(await names()).toEqual([
    ...['全市', '昌江区', '珠山区', '乐平市', '浮梁县', '陶瓷园区', '高新区'],
  ]);
  const worst = league.getByRole('row', { name: /昌江区/u });
  expect((await worst.innerText()).replaceAll(/\s+/gu, ' ')).toContain('14/17 82.4%');
  await worst.getByRole('link', { name: '餐饮业营业额' }).waitFor();
  await worst.getByRole('link', { name: '市商务局' }).waitFor();
  expect(await league.locator('[tabindex="0"]').count()).toBe(1);
  await league.getByRole('link', { name: '地区' }).click();
  await page.waitForURL('**/?order=name');
  await expect
    .poll(names)
    .toEqual([...['全市', '昌江区', '浮梁县', '乐平市', '珠山区', '高新区', '陶瓷园区']]);
  await assertAccessible(page);
});

test('ways stand beside the headline, and of what one has alone the status that is asked for', async ({
  page,
}) => {
  await open(page, '/?status=missing');
  const [way, lede] = await Promise.all([
    page.getByRole('link', { name: '一图读懂' }).boundingBox(),
    page.locator('h1').boundingBox(),
  ]);
  // On the line of the facts, their middle above the headline.
  expect((way?.y ?? 0) + (way?.height ?? 0) / 2).toBeLessThan(lede?.y ?? 0);
  const alone = page.locator('.matrix tbody').last().getByRole('listitem');
  expect(await alone.allInnerTexts()).toEqual([expect.stringContaining('限上餐饮业营业额')]);
});

test('on a phone it is cards, of which what is missed unfolds', async ({ page }) => {
  await open(page, '/', PHONE);
  expect(await leagueOf(page).count()).toBe(0);
  // A card is two steps of the tab key; 60 are few enough for twice as many regions.
  expect(await stopsOf(page)).toBeLessThanOrEqual(45);
  const card = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
  await card('昌江区')
    .getByRole('row', { name: /住宿业营业额/u })
    .waitFor();
  const { missed, opener } = {
    missed: card('珠山区').getByRole('row', { name: /地区生产总值/u }),
    opener: card('珠山区').getByText('9 个未达标指标'),
  };
  expect(await missed.count()).toBe(0);
  await opener.click();
  await missed.waitFor();
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
});

test('the overview is sorted and filtered, left for an indicator, and found again as it was', async ({
  page,
}) => {
  await open(page, '/');
  const lede = await page.locator('h1').innerText();
  expect(lede.replaceAll(/\s/gu, '')).toContain('全市20个可监测指标中12个未达标');

  await page.getByRole('link', { name: '昌江区的差距' }).click();
  await page.waitForURL('**/?sort=changjiang');
  const worst = matrixOf(page).locator('tbody th[scope=row] a').first();
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
  const heads = matrixOf(page).locator('thead a.name');
  expect(await heads.allInnerTexts()).toEqual(['全市', '陶瓷园区', '高新区']);
  expect(await page.locator('tr.section a').allInnerTexts()).toEqual(['商务局']);

  // From the name of the indicator to the target of the city, to the city, and on to the first park.
  await page.getByRole('link', { name: '实际利用外资' }).and(page.locator('th a')).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('td a:focus');
  await expect.poll(() => focused.getAttribute('aria-label')).toContain('陶瓷园区 实际利用外资');
  expect(await focused.innerText()).toBe('2');
  expect(await focused.locator('b').getAttribute('data-rank')).toBe('/6');
});

test('a department and a group that an address names in vain are said with the nearest', async ({
  page,
}) => {
  await open(page, '/?department=swjj&group=countie');
  const said = page.getByRole('status');
  await said.getByText('没有“swjj”这个部门。').waitFor();
  await said.getByRole('link', { name: /商务局/ }).click();
  await page.waitForURL('**/?department=swj&group=countie');
  await said.getByText('没有“countie”这个分组。').waitFor();
  await said.getByRole('link', { name: '不按分组筛选' }).click();
  await page.waitForURL('**/?department=swj');
  await matrixOf(page).waitFor();
});
