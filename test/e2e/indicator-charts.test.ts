import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

async function saveRanking(page: Page, kind: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.locator('.ranking .save summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.ranking').getByRole('button', { name: kind }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('the charts of an indicator', () => {
  test('can be saved with title, period, figures and source, as drawing and as picture', async ({
    page,
  }) => {
    await open(page, '/indicators/fixed-asset-investment');
    const svg = await saveRanking(page, /SVG/);
    expect(svg.name).toBe('2019年1-6月固定资产投资排名.svg');
    const text = svg.bytes.toString('utf8');
    for (const part of [
      '固定资产投资',
      '2019年1-6月',
      '浮梁县',
      '>11.4<',
      '景府办字',
      '数据版本',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('var(');

    const png = await saveRanking(page, /PNG/);
    expect(png.name).toBe('2019年1-6月固定资产投资排名.png');
    // The first bytes of a PNG, then its width: the sheet is 960 wide, drawn at twice its size.
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBe(1920);
  });

  test('give their figures as a file beside the picture', async ({ page }) => {
    await open(page, '/indicators/foreign-investment');
    await page.locator('.map .save summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.map').getByRole('link', { name: '图中数据（CSV）' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    for (const part of ['珠山区', '-106.0']) expect(csv).toContain(part);
  });

  test('show the counties on a map that says which outlines it takes', async ({ page }) => {
    await open(page, '/indicators/foreign-investment');
    const map = page.getByRole('img', { name: /与目标的差距/ });
    for (const said of [/珠山区/, /界线示意/]) await map.getByText(said).first().waitFor();
    await page.locator('.map').getByLabel('突出').selectOption('珠山区');
    await page.waitForURL('**region=zhushan*');
    await assertAccessible(page);
    // At the first touch what answers to pointing takes its place, of the same size.
    const sizeOf = async () => {
      const box = await map.boundingBox();
      return [box?.width, box?.height];
    };
    const before = await sizeOf();
    await map.getByText(/^116\.6/).hover();
    await map.locator('.over svg').waitFor();
    expect(await sizeOf()).toEqual(before);
    // The county that the pointer came to rest on is told without another move of it.
    await map.locator('.over td', { hasText: '116.6' }).waitFor();
  });

  test('keep the region that is chosen while the row of another is pointed at', async ({
    page,
  }) => {
    await open(page, '/indicators/foreign-investment?region=zhushan');
    const chosen = page.locator('.map').getByLabel('突出');
    expect(await chosen.inputValue()).toBe('zhushan');
    const row = page.locator('.ranking tbody tr', { hasText: '乐平市' });
    await row.dispatchEvent('pointerenter');
    await expect.poll(() => row.getAttribute('class')).toContain('under');
    expect(await chosen.inputValue()).toBe('zhushan');
  });

  test('say that one figure makes no line', async ({ page }) => {
    await open(page, '/indicators/gdp?chart=trend');
    await page.getByText('只有一期数字').waitFor();
    expect(await page.locator('#content .run').count()).toBe(0);
  });

  test('stand alone in a frame, with their source and the way to the whole page', async ({
    page,
  }) => {
    await open(page, '/indicators/foreign-investment?chart=map');
    await page.locator('.map .save summary').click();
    await page.locator('.map').getByRole('button', { name: /嵌入/ }).click();
    const code = await page.getByRole('dialog').locator('textarea').inputValue();
    expect(code).toMatch(/^<iframe src="[^"]*chart=map&amp;embed=1"/);
    // The menu has closed over its button, and has the focus in its place.
    await page.keyboard.press('Escape');
    const opener = page.locator('.map .save summary');
    await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true);

    await page.setContent(code);
    const frame = page.frameLocator('iframe');
    await frame.getByText('来源：').waitFor();
    // As high as what it holds, at either width: the script gives it the height that the page tells.
    for (const width of [960, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(async () => {
          const foot = await frame.getByRole('contentinfo').evaluate((one) => {
            return Math.ceil(one.getBoundingClientRect().bottom);
          });
          const own = await page.locator('iframe').evaluate((one) => one.clientHeight);
          return own - foot;
        })
        .toBe(0);
    }
    expect(await frame.getByRole('banner').count()).toBe(0);
    expect(await frame.getByRole('link', { name: /登录/ }).count()).toBe(0);
    const whole = frame.getByRole('link', { name: /看全页/ });
    expect(await whole.getAttribute('href')).toBe('/indicators/foreign-investment?chart=map');
    expect(await whole.getAttribute('target')).toBe('_blank');
  });
});
