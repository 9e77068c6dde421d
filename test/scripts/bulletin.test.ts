import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BulletinDocument } from '#domain/bulletin/document.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureFile } from '#test/support/database.ts';
import { unzipTexts } from '#test/support/unzip.ts';
import { runScript } from './run-script.ts';

let database: string;
beforeAll(async () => {
  database = await fixtureFile();
});

const bulletin = (...args: string[]) => runScript('scripts/bulletin.ts', args, database);

describe('npm run bulletin', () => {
  test('prints the text and nothing else', async () => {
    const { code, stdout, stderr } = await bulletin('2019-06');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^景德镇市人民政府办公室关于2019年1-6月主要指标完成情况的通报\n/u);
    expect(stdout).toMatch(/\n（此件主动公开）\n$/u);
  });

  test('writes a document beside it and says so apart', async () => {
    const file = join(newFolder(), '通报.docx');
    const { code, stdout, stderr } = await bulletin('2019-06', '--docx', file);
    expect([code, stderr]).toEqual([0, `已写入 ${file}。\n`]);
    expect(stdout).toContain('（一）昌江区');
    expect(unzipTexts(readFileSync(file)).get('word/document.xml')).toContain('附件9');
  });

  test('puts charts into the document where they are asked for', async () => {
    const file = join(newFolder(), '通报.docx');
    expect((await bulletin('2019-06', '--charts', '--docx', file)).code).toBe(0);
    expect(unzipTexts(readFileSync(file)).get('word/document.xml')).toContain('图6　市住建局');
  });

  test('prints JSON with the source of each number', async () => {
    const { stdout } = await bulletin('2019-06', '--json');
    const document = JSON.parse(stdout) as BulletinDocument;
    expect(document).toMatchObject({ release: '2019-06', docNo: '景府办字〔2019〕50号' });
    expect(document.sections[0]?.blocks[0]?.heading[1]).toMatchObject({
      text: '17',
      figure: { kind: 'monitorable', regionId: 'changjiang' },
    });
  });

  test('explains itself', async () => {
    const { code, stdout } = await bulletin('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--docx');
  });
});

describe('it refuses', () => {
  test('a release that is not there, naming those that are', async () => {
    const { code, stdout, stderr } = await bulletin('2020-99');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('2020-07、2019-06');
  });

  test('a release without scorecards, saying what it has, and writes nothing', async () => {
    const file = join(newFolder(), 'a.docx');
    const { code, stdout, stderr } = await bulletin('2020-07', '--docx', file);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('没有指标完成情况');
    expect(existsSync(file)).toBe(false);
  });

  test.for([{ args: [] }, { args: ['2019-06', '2020-07'] }, { args: ['2019-06', '--pdf'] }])(
    'wrong usage: $args',
    async ({ args }) => {
      const { code, stderr } = await bulletin(...args);
      expect(code).toBe(2);
      expect(stderr).toContain('npm run bulletin -- --help');
    },
  );
});
