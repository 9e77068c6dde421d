import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DraftCheck } from '#server/schemas/draft.ts';
import { fixtureFile } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { wordDocument } from '#test/support/word.ts';
import { runScript } from './run-script.ts';

let database = '';
let folder = '';
let bulletin = '';

beforeAll(async () => {
  database = await fixtureFile();
  folder = newFolder();
  bulletin = (await runScript('scripts/bulletin.ts', ['2019-06'], database)).stdout;
});

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const check = (...args: string[]) => runScript('scripts/check.ts', ['2019-06', ...args], database);

test('a draft that is right ends with 0', async () => {
  const file = write('right.txt', bulletin);
  const { code, stdout, stderr } = await check('--draft', file);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`${file}：一致 270 处，不符 0 处，缺少 0 处，未懂 0 处，提示 0 处。\n`);
});

describe('a draft with errors ends with 1', () => {
  const wrong = () =>
    bulletin
      .replace('同比下降69.1%', '同比增长69.1%')
      .replace('1．工业用电量同比下降5.4%，与目标的差距为23.4个百分点。\n2．', '1．')
      .replace('3．规上工业净增入库企业数1-7月5家', '2．规上工业净增入库企业数1-7月5家');

  test('and says of each where it stands, what is right, and why', async () => {
    const file = write('wrong.txt', wrong());
    const { code, stdout } = await check('--draft', file);
    const line = (text: string) =>
      wrong()
        .split('\n')
        .findIndex((one) => one.includes(text)) + 1;
    expect(code).toBe(1);
    expect(stdout).toContain(
      `不符 ${file}:${line('69.1%')}:10\n  稿中：同比增长69.1%\n  应为：同比下降69.1%\n  昌江区商品房销售面积实际完成应为“同比下降69.1%”，稿中是“同比增长69.1%”。方向写反了。\n`,
    );
    expect(stdout).toContain(
      `缺少 ${file}:${line('（二）市工信局')}:18\n  应有：1．工业用电量同比下降5.4%，与目标的差距为23.4个百分点。\n  市工信局漏了未达标的工业用电量。\n`,
    );
    expect(stdout).toMatch(/：一致 \d+ 处，不符 1 处，缺少 1 处，未懂 0 处，提示 0 处。\n$/u);
  });

  test('in a .docx, as JSON', async () => {
    const file = write('wrong.docx', wordDocument(wrong().trim().split('\n')));
    const { code, stdout } = await check('--draft', file, '--json');
    expect(code).toBe(1);
    const { counts, text } = JSON.parse(stdout) as DraftCheck;
    expect(counts).toMatchObject({ differs: 1, missing: 1, notUnderstood: 0 });
    expect(text).toContain('同比增长69.1%');
  });
});

test('a file that is not what it says ends with 1 and how to mend it', async () => {
  const { code, stdout, stderr } = await check('--draft', write('no.docx', '通报'));
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/不是 \.docx.*另存为/u);
});

describe('wrong usage ends with 2', () => {
  test.for([
    { name: 'a file that there is not', draft: 'nothing.txt', says: 'nothing.txt' },
    { name: 'a folder', draft: 'folder.txt', says: '不能读取' },
    { name: 'a file of another kind', draft: 'draft.pdf', says: '.docx 或 .txt' },
  ])('$name', async ({ draft, says }) => {
    mkdirSync(join(folder, 'folder.txt'), { recursive: true });
    const { code, stdout, stderr } = await check('--draft', join(folder, draft));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  test('a release that there is not', async () => {
    const file = write('any.txt', bulletin);
    const { code, stderr } = await runScript(
      'scripts/check.ts',
      ['2018-06', '--draft', file],
      database,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('2018-06');
  });
});

test('what of a .docx was not read is said first, and is no error', async () => {
  const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r>';
  const file = write('hidden.docx', wordDocument([...bulletin.trim().split('\n'), hidden]));
  const { code, stdout } = await check('--draft', file);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^注意 .*hidden\.docx\n {2}有 1 处隐藏文字，未读：“内部”。若应公布/u);
});
