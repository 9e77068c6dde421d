import { describe, expect } from 'vitest';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

const PICTURES = '**/api/v1/charts/*.svg?*';

describe('a picture', () => {
  test.for([
    { address: '/indicators/foreign-investment', title: /外资/ },
    { address: '/prices', title: /居民消费价格/ },
    { address: '/control-units', title: /环境管控单元/ },
  ])(
    'is not waited for by the figures of its page: $address',
    async ({ address, title }, { page }) => {
      const held = Promise.withResolvers<null>();
      await page.route(PICTURES, async (route) => {
        await held.promise;
        await route.continue();
      });
      await page.goto(address);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.locator('main table td.figure').first().waitFor();
      const waiting = page.locator('main [role=img][aria-busy=true]');
      expect(await waiting.count()).toBeGreaterThan(0);
      held.resolve(null);
      await page.locator('main .picture svg').first().waitFor();
      await expect.poll(() => waiting.count()).toBe(0);
    },
  );

  test('is asked for once where its room is as thought, and no run where one figure makes no line', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const name = /charts\/(\w+)\.svg/u.exec(request.url())?.[1];
      if (name !== undefined) asked.push(name);
    });
    await open(page, '/indicators/foreign-investment');
    expect(asked).toEqual(['map']);
  });

  test('that is refused says so, and is drawn when it is asked for again', async ({
    page,
    watched,
  }) => {
    watched.expectError(/500/);
    await page.route(PICTURES, (route) => route.fulfill({ status: 500 }));
    await open(page, '/control-units');
    const refused = page.getByRole('alert').filter({ hasText: '图未能画出' });
    await refused.waitFor();
    await assertAccessible(page);
    await page.unroute(PICTURES);
    await refused.getByRole('button', { name: '重试' }).click();
    await page
      .getByRole('img', { name: /优先保护单元占/ })
      .getByText('珠山区')
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(await refused.count()).toBe(0);
  });
});
