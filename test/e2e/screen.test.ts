import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeEach, expect } from 'vitest';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';
import { startSite, type Site } from './support/serve.ts';

const WALL = { width: 1920, height: 1080 };
const run = promisify(execFile);

let site: Site;
const started: Site[] = [];
// For each try its own: the last test stops the one it has. The others stay as long as a page is on them.
beforeEach(async () => {
  site = await startSite('scripts/start.ts');
  started.push(site);
}, 180_000);
afterAll(() => Promise.all(started.map((one) => one.stop())));

test('the display is led by keys, leaves by Esc, goes round by itself, and stands still', async ({
  page,
}) => {
  await open(page, `${site.url}/screen?rounds=standings,regions&seconds=600&theme=dark`, WALL);
  const title = page.getByRole('heading', { level: 1 });
  await expect.poll(() => title.innerText()).toBe('各地与各部门未达目标占比');
  expect(await page.getByRole('banner').count()).toBe(0);
  await assertAccessible(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => title.innerText()).toContain('昌江区：17 个中 14 个未达标');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '快捷键' }).waitFor();
  await page.keyboard.press('Escape');
  // Gone from the page, not only closed: until then the keys are the dialog's.
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.waitForURL(`${site.url}/`);

  await open(page, `${site.url}/screen?rounds=standings,regions&seconds=5&theme=dark`, WALL);
  await page.keyboard.press('p');
  await page.getByText('已暂停').waitFor();
  const still = await title.innerText();
  await assertAccessible(page);
  await page.waitForTimeout(6000);
  expect(await title.innerText()).toBe(still);
  await page.keyboard.press(' ');
  await expect.poll(() => title.innerText()).not.toBe(still);
});

test('what another process publishes comes onto the wall by itself; a lost line is said', async ({
  page,
  watched,
}) => {
  watched.expectError(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE/);
  await open(page, `${site.url}/screen?rounds=indicators&seconds=600`, WALL);
  const leping = page.getByRole('row', { name: /乐平市/ });
  await expect.poll(() => leping.innerText()).toContain('8.1');
  const folder = copyData();
  editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
  const env = { ...process.env, DATABASE_URL: site.database };
  await run(process.execPath, ['scripts/load.ts', folder, '--note', '更正'], { env });
  await expect.poll(() => leping.innerText()).toContain('8.4');
  await site.stop();
  await page.getByText(/^连接中断，数据截至 \d\d:\d\d/).waitFor({ timeout: 20_000 });
  expect(await leping.innerText()).toContain('8.4');
});
