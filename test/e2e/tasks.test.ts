import { expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { signInAs } from './support/accounts.ts';
import { open, test } from './support/launch.ts';

const DAY = 'on=2022-11-20';

test('tasks stand by what wants attention, and are chosen by list, unit and state', async ({
  page,
}) => {
  await open(page, `/tasks?${DAY}`);
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.innerText()).toContain('125 项到期未报');
  const main = page.getByRole('main');
  await expect.poll(() => main.getByRole('table').count()).toBe(2);
  await assertAccessible(page);

  await page.getByLabel('清单').selectOption('消防站建设任务');
  await expect.poll(() => new URL(page.url()).searchParams.get('list')).toBe('消防站建设任务');
  // Twelve are due by the end of 2021, and four by the end of 2022, which is more than 30 days away.
  await expect.poll(() => main.getByRole('table').count()).toBe(1);
  await expectAria(main.getByRole('table'), 'tasks');

  await page.getByRole('link', { name: /^已完成或中止/ }).click();
  await page.getByRole('heading', { name: '没有符合条件的任务' }).waitFor();
  await page.getByRole('link', { name: '显示全部' }).click();
  await expect.poll(() => main.getByRole('table').count()).toBe(3);
});

test('one task says its words, its times and that nothing was told of it', async ({ page }) => {
  await open(page, `/tasks?${DAY}&list=${encodeURIComponent('文件规定的报送事项')}`);
  await page.getByRole('link', { name: '工作总结', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: '工作总结' }).waitFor();
  await page.getByText('已到期 10 期：按时 0，超期完成 0，未结 10').waitFor();
  await page.getByText('尚无报告。').waitFor();
  await expectAria(page.getByRole('main'), 'task');
  await assertAccessible(page);
});

test('the calendar shows what falls due, and goes on to the next month', async ({ page }) => {
  await open(page, `/tasks/calendar?${DAY}`);
  const table = page.getByRole('table', { name: '2022年11月到期的任务，按星期排列' });
  await expectAria(table, 'task-calendar');
  await assertAccessible(page);
  await page.getByRole('link', { name: '下个月' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('month')).toBe('2022-12');
});

test('what disagrees stands with both places, and leads to its tasks', async ({ page }) => {
  await open(page, '/tasks/findings');
  await expectAria(page.getByRole('main').getByRole('table'), 'task-findings');
  await assertAccessible(page);
  await page.getByRole('link', { name: '公报002第808行' }).click();
  await page.getByRole('heading', { level: 1, name: '景东大道雨污分流改造' }).waitFor();
});

const STATIONS = `/tasks?${DAY}&list=${encodeURIComponent('消防站建设任务')}`;

test('who may enter reports several tasks as done, and takes it back', async ({ page }) => {
  await signInAs(page, 'tasks.li', ['officer']);
  await open(page, STATIONS);
  const late = page.getByRole('heading', { name: /^到期未完成或未报/ });
  expect(await late.innerText()).toContain('12 项');
  await page.getByRole('checkbox', { name: '选“乐平市城西消防站”' }).first().check();
  await page.getByRole('checkbox', { name: '选“昌南新区消防站”' }).first().check();
  await page.getByText('已选 2 项').waitFor();
  await assertAccessible(page);
  await page.getByRole('button', { name: '报告已完成' }).click();
  await page.getByText('已报 2 项。').waitFor();
  await expect.poll(() => late.innerText()).toContain('10 项');
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('已撤销。').waitFor();
  await expect.poll(() => late.innerText()).toContain('12 项');
});

test('a task is reported with words and evidence, and the report can be taken back', async ({
  page,
}) => {
  await signInAs(page, 'tasks.li', ['officer']);
  await open(page, STATIONS);
  await page.getByRole('link', { name: '浮梁县三大路消防站' }).click();
  await page.getByLabel('状态').selectOption('进行中');
  await page.getByLabel('进展').fill('主体已封顶');
  await page.getByLabel('佐证材料').fill('现场照片');
  await page.getByRole('button', { name: '报告', exact: true }).click();
  const reports = page.getByRole('table', { name: '任务的历次报告，新的在前' });
  await reports.getByText('主体已封顶').waitFor();
  await page.getByText('到期未完成').first().waitFor();
  await assertAccessible(page);
  await reports.getByRole('button', { name: '撤回' }).click();
  await page.getByText('尚无报告。').waitFor();
});
