import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { DESKTOP, open, PHONE, test } from './support/launch.ts';
import { saidInChinese } from './support/said-in-chinese.ts';

const draftBox = (page: Page) => page.getByRole('textbox', { name: '通报草稿' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const result = (page: Page) => page.getByRole('region', { name: '核对结果' });

async function bulletin(suffix: 'txt' | 'docx'): Promise<Buffer> {
  const reply = await fetch(`${inject('siteUrl')}/api/v1/releases/2019-06/bulletin.${suffix}`);
  return Buffer.from(await reply.arrayBuffer());
}

/** A wrong gap, a left out item, swapped digits. */
async function damagedDraft(): Promise<string> {
  const text = (await bulletin('txt')).toString();
  return text
    .replace('差距为32.5个百分点', '差距为32.6个百分点')
    .replace('3．规上服务业净增入库企业数1-7月0家，与目标的差距为8家。\n', '')
    .replace('占比52.9%', '占比59.2%');
}

async function check(page: Page, text: string): Promise<void> {
  await open(page, '/bulletin/check');
  await draftBox(page).fill(text);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await result(page).waitFor();
}

describe('a draft', () => {
  test('that says what the data say agrees throughout', async ({ page }) => {
    await check(page, (await bulletin('txt')).toString());
    expect(await heading(page).innerText()).toBe('270 处全部一致，没有缺句。');
  });

  test('has its differences marked in place, with what is right and why', async ({ page }) => {
    await check(page, await damagedDraft());
    expect(await heading(page).innerText()).toMatch(/^\d+ 处一致，2 处不符，缺 1 句，0 处未识别；/);
    const marks = result(page).locator('mark');
    await expectAria(marks.nth(0), 'draft-check-differs');
    await expectAria(marks.nth(1), 'draft-check-missing');
    await result(page).getByText('像是相邻的数字写颠倒了。').waitFor();
    await assertAccessible(page);
  });

  test('is gone through by keyboard, around its end', async ({ page }) => {
    await check(page, await damagedDraft());
    await page.keyboard.press('n');
    const current = () => page.locator('mark:focus').innerText();
    await expect.poll(current).toContain('32.6');
    await page.keyboard.press('n');
    await expect.poll(current).toContain('3．规上服务业净增入库企业数');
    await page.getByText('第 2 处，共 4 处').waitFor();
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await expect.poll(current).toContain('59.2');
  });

  test('shows one kind of difference when asked', async ({ page }) => {
    await check(page, await damagedDraft());
    await page.getByRole('link', { name: /^缺句/ }).click();
    await expect.poll(() => result(page).locator('mark').count()).toBe(1);
    await page.getByRole('link', { name: /^未识别/ }).click();
    await page.getByRole('heading', { name: '没有未识别' }).waitFor();
  });

  test('stays while one looks elsewhere or mends it', async ({ page }) => {
    await check(page, await damagedDraft());
    await page.getByRole('link', { name: '查看该数' }).first().click();
    await page.getByRole('heading', { name: /规上其他营利性服务业/ }).waitFor();
    await page.goBack();
    await result(page).waitFor();
    await page.getByRole('button', { name: '改草稿' }).click();
    expect(await draftBox(page).inputValue()).toContain('32.6');
  });
});

describe('a file', () => {
  const choose = (page: Page, name: string, buffer: Buffer) =>
    page.getByLabel('选择文件').setInputFiles({ name, mimeType: '', buffer });

  test('of Word is read', async ({ page }) => {
    await open(page, '/bulletin/check');
    await choose(page, '通报.docx', await bulletin('docx'));
    await result(page).waitFor();
    expect(await heading(page).innerText()).toContain('270 处全部一致');
    await page.getByText('“通报.docx”').waitFor();
  });

  test('of another kind is refused, with what to do, and the text is kept', async ({ page }) => {
    await open(page, '/bulletin/check');
    await draftBox(page).fill('写到一半');
    await choose(page, '通报.pdf', Buffer.from('%PDF'));
    expect(await page.getByRole('alert').innerText()).toContain('只支持 .docx 和 .txt');
    expect(await draftBox(page).inputValue()).toBe('写到一半');
    await assertAccessible(page);
  });

  test('that is no Word file inside is refused by the server', async ({ page, watched }) => {
    watched.expectError(/422/);
    await open(page, '/bulletin/check');
    await choose(page, '通报.docx', Buffer.from('不是 Word'));
    await expect.poll(() => page.getByRole('alert').allInnerTexts()).toHaveLength(1);
    expect(await page.getByRole('alert').innerText()).toContain('另存为 .docx');
  });
});

describe('in English', () => {
  const box = (page: Page) => page.getByRole('textbox', { name: 'Draft of the bulletin' });
  const checked = (page: Page) => page.getByRole('region', { name: 'Result of the check' });

  test.for([DESKTOP, PHONE])('at $width px only quotations are Chinese', async (size, { page }) => {
    await open(page, '/bulletin/check?lang=en', size);
    await box(page).fill(await damagedDraft());
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await checked(page).getByText('Two neighbouring digits look swapped.').waitFor();
    expect(await page.evaluate(saidInChinese)).toEqual([]);
    const told = checked(page).locator('[lang=en] > p').first();
    expect(await told.innerText()).toContain('should be “与目标的差距为32.5个百分点”');
    expect(await told.locator('[lang=zh-CN]').allInnerTexts()).toEqual([
      '与目标的差距为32.5个百分点',
      '与目标的差距为32.6个百分点',
    ]);
    await assertAccessible(page);
  });

  test('a file that is none is refused in English', async ({ page, watched }) => {
    watched.expectError(/422/);
    await open(page, '/bulletin/check?lang=en');
    const file = { name: '通报.docx', mimeType: '', buffer: Buffer.from('%PDF-1.7') };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await expect.poll(() => page.getByRole('alert').allInnerTexts()).toHaveLength(1);
    expect(await page.getByRole('alert').innerText()).toContain('This is a PDF document');
    expect(await page.evaluate(saidInChinese)).toEqual([]);
  });

  test('a file is named as it is', async ({ page }) => {
    await open(page, '/bulletin/check?lang=en');
    const file = { name: '通报.docx', mimeType: '', buffer: await bulletin('docx') };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await checked(page).waitFor();
    await page.getByText('The draft “通报.docx” was checked').waitFor();
    expect(await page.evaluate(saidInChinese)).toEqual([]);
    await page.getByRole('button', { name: 'Change the draft' }).click();
    await page.getByText('from “通报.docx”').waitFor();
    await page.getByLabel('Choose a file').setInputFiles({ ...file, name: '通报.pdf' });
    expect(await page.getByRole('alert').innerText()).toContain('“通报.pdf” cannot be read');
    expect(await page.evaluate(saidInChinese)).toEqual([]);
  });
});

test('nothing is lost when the service does not answer', async ({ page, watched }) => {
  watched.expectError(/ERR_FAILED/);
  await open(page, '/bulletin/check');
  await page.route('**/draft-check', (route) => route.abort());
  await draftBox(page).fill('1．地区生产总值同比增长7.5%。');
  await draftBox(page).press('Control+Enter');
  await expect.poll(() => page.getByRole('alert').allInnerTexts()).toHaveLength(1);
  expect(await page.getByRole('alert').innerText()).toContain('连不上服务');
  expect(await draftBox(page).inputValue()).toBe('1．地区生产总值同比增长7.5%。');
});

test('without a text there is nothing to check', async ({ page }) => {
  await open(page, '/bulletin/check');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  expect(await page.getByRole('alert').innerText()).toContain('尚无文字');
});

test('another text is said to be another text', async ({ page }) => {
  await check(page, '今天天气很好。');
  expect(await heading(page).innerText()).toBe('未识别出通报的任何语句。');
});
