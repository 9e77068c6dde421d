import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

test('income and expenditure of both periods, with growth checked and the misprints told', async ({
  page,
}) => {
  await open(page, '/households');
  await expectAria(page.getByRole('table', { name: /^城乡居民收支/ }), 'households');
  await assertAccessible(page);

  await page.getByText(/原表有 2 处标题或表头/).waitFor();
  await page.getByRole('link', { name: '见核对' }).click();
  await page.waitForURL(/\/findings\?release=2020-07$/);
  await page.getByText('2 个问题，印刷与计算不一致').waitFor();
});

test('a growth that was printed wrong is marked', async ({ page }) => {
  await page.route('**/api/v1/households?*', async (route) => {
    const response = await route.fetch();
    const households = (await response.json()) as { rows: { printedGrowthPct: number }[] };
    households.rows[0]!.printedGrowthPct = 5.88;
    await route.fulfill({ response, json: households });
  });
  await open(page, '/households');
  const row = page.getByRole('row', { name: /^城镇居民人均收入/ });
  await row.getByRole('cell', { name: '5.88' }).waitFor();
  await row.getByRole('cell', { name: '不一致' }).waitFor();
});
