import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { assertAccessible } from './support/axe.ts';
import { DESKTOP, open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite, type Site } from './support/serve.ts';

/** A province that publishes growth, levels and places of its parts, and no targets. */
const NO_TARGETS = join(import.meta.dirname, '../fixtures/no-targets');
const PAGES = [
  '/',
  '/?show=rank',
  '/regions/jia',
  '/regions/dongming',
  '/departments/plan',
  '/indicators/output',
  '/indicators/output?chart=map',
  '/indicators/output?chart=panels',
  '/indicators/people',
  '/rankings',
  '/rankings?show=actual',
  '/compare',
  '/compare?regions=jia%2Cyi',
  '/bulletin',
  '/bulletin/one-page',
  '/findings',
  '/data',
  '/screen',
  '/?explain=rank&indicator=output&region=jia',
] as const;

/** What is said of targets, and what comes of none. */
const OF_TARGETS = {
  zh: /.{0,12}(?:目标|达标|未完成|差距|可监测|0\/0|NaN|undefined|责任部门|全市|县（市、区）).{0,8}/gu,
  en: /.{0,12}(?:targets?\b|unmet|monitor|0\/0|NaN|undefined).{0,8}/giu,
};

let site: Site;
beforeAll(async () => {
  site = await startSite('server/main.ts');
  const env = { ...process.env, DATABASE_URL: site.database };
  const loaded = spawnSync(process.execPath, ['scripts/load.ts', NO_TARGETS], { env });
  expect(loaded.status, loaded.stderr.toString()).toBe(0);
  return () => site.stop();
});

/** All that is read or heard on a page; signs that stand beside a word are drawn. */
async function saidOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const said = document.body.cloneNode(true) as HTMLElement;
    // Targets of documents are there for any office; what they are called is a word of the menu.
    const apart = '[aria-hidden=true], script, template, a[href^="/plans"]';
    for (const drawn of said.querySelectorAll(apart)) drawn.remove();
    const labels = [...said.querySelectorAll('[aria-label], [title]')].flatMap((one) => [
      one.getAttribute('aria-label') ?? '',
      one.getAttribute('title') ?? '',
    ]);
    return [document.title, said.textContent, ...labels].join('\n');
  });
}

test('no page of an office without targets speaks of them, and none divides by nothing', async ({
  page,
}) => {
  for (const address of PAGES) {
    await open(page, site.url + address);
    expect((await saidOn(page)).match(OF_TARGETS.zh) ?? [], address).toEqual([]);
  }
});

test('nor does it in English', async ({ page }) => {
  for (const address of PAGES) {
    const joint = address.includes('?') ? '&' : '?';
    await open(page, `${site.url}${address}${joint}lang=en`);
    expect((await saidOn(page)).match(OF_TARGETS.en) ?? [], address).toEqual([]);
  }
});

test('figures, places and their movement stand where gaps would', async ({ page }) => {
  await open(page, `${site.url}/`, DESKTOP);
  const main = page.locator('main');
  const text = await main.innerText();
  expect(text).toContain('甲州居首最多，5 项中 3 项；丙市居末最多，5 项中 4 项。');
  expect(text).toContain('较上期，各地位次前移 3 处，后移 1 处。');
  const cell = main.getByRole('link', { name: /^甲州 全社会产出/u });
  expect(await cell.getAttribute('aria-label')).toBe(
    '甲州 全社会产出：实际 6.1%，第 1 位，位次前移 1 位',
  );
  await main.getByRole('link', { name: '位次', exact: true }).click();
  await main.getByRole('heading', { name: '在对比地区中的位次' }).waitFor();
  await assertAccessible(page);
});

test('the pages fit a phone', async ({ page }) => {
  for (const address of ['/', '/regions/jia', '/departments/plan', '/rankings', '/bulletin']) {
    await open(page, site.url + address, PHONE);
    await assertNoSidewaysScroll(page);
  }
});
