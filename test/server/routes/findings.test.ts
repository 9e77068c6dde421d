import { describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Findings } from '#server/schemas/findings.ts';
import type { Db } from '#server/store/database.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';

const OPTIONS = { by: 'test', note: '', now: new Date('2026-02-01T09:30:00Z') };

async function findingsOf(db: Db, release = '2019-06') {
  const app = await fixtureApp(db);
  return (await app.inject(`/api/v1/releases/${release}/findings`)).json<Findings>().findings;
}

describe('findings', () => {
  test('are three and two: what four counties print alike is one, with four places', async () => {
    const db = await fixtureDatabase();
    expect((await findingsOf(db)).map(({ code }) => code)).toEqual([
      'footnote-group',
      'footnote-group',
      'gap-missing',
    ]);
    expect((await findingsOf(db, '2020-07')).map(({ code }) => code)).toEqual([
      'label-mismatch',
      'label-mismatch',
    ]);
  });

  test('name their place, both values and a likely cause', async () => {
    const last = (await findingsOf(await fixtureDatabase())).at(-1);
    expect(last).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{12}$/u) as string,
      code: 'gap-missing',
      severity: 'error',
      table: '2019年1-6月份全市各地区部分重要指标排名',
      file: '附件8-部分重要指标排名.csv',
      sheet: null,
      row: 19,
      column: 5,
      cell: 'E19',
      region: { id: 'jingdezhen', name: '景德镇市', nameEn: 'Jingdezhen' },
      indicator: {
        id: 'other-profit-services-revenue',
        name: '规上其他营利性服务业营业收入',
        nameEn: 'Business Revenue of Other Profit-making Service Enterprises above Designated Size',
      },
      printed: '',
      printedEn: '',
      computed: '-16.4',
      computedEn: '-16.4',
      message: '差距空白，应为7.6 − 24.0 = -16.4。',
      messageEn: 'The gap is blank; it should be 7.6 − 24.0 = -16.4.',
      cause: '漏填。',
      causeEn: 'It was left out.',
      places: [expect.objectContaining({ cell: 'E19', file: '附件8-部分重要指标排名.csv' })],
    });
  });

  test('say all places of one mistake, each with its region and what is said there', async () => {
    const [first] = await findingsOf(await fixtureDatabase());
    expect(first?.message).toBe('注释说序号4是4个地区对比；按对比地区应为5个。');
    expect(first?.messageEn).toBe(
      'The note says that no. 4 compares 4 regions; by its comparison group it is 5.',
    );
    expect(first?.places.map(({ file, cell, region }) => [file, cell, region?.id])).toEqual([
      ['附件1-乐平市.csv', 'A27', 'leping'],
      ['附件2-浮梁县.csv', 'A27', 'fuliang'],
      ['附件3-珠山区.csv', 'A27', 'zhushan'],
      ['附件4-昌江区.csv', 'A27', 'changjiang'],
    ]);
    expect(first?.places[2]?.message).toBe(
      '注释说序号4是4个地区对比；按对比地区应为5个，本表排位第1。',
    );
    expect(first?.places[2]?.messageEn).toMatch(/it is 5, and this table prints rank 1\.$/u);
  });

  test('have all their places in the CSV', async () => {
    const app = await fixtureApp(await fixtureDatabase());
    const { body } = await app.inject('/api/v1/releases/2019-06/findings.csv');
    const [head, first] = body.split('\n');
    expect(head).toContain('说明,可能原因,全部位置');
    expect(first).toContain('附件1-乐平市.csv A27；附件2-浮梁县.csv A27；');
    expect(first).toContain('乐平市、浮梁县、珠山区、昌江区');
  });

  test('each have an id of their own, which stays while its cell stays', async () => {
    const db = await fixtureDatabase();
    const before = await findingsOf(db);
    expect(new Set(before.map(({ id }) => id)).size).toBe(3);
    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '10.5,10.9,0.4,3', '10.5,10.9,0.5,3');
    await loadFiles(db, [folder], OPTIONS);
    const after = await findingsOf(db);
    const added = after.filter(({ id }) => !before.some((one) => one.id === id));
    expect(
      added.map(({ file, cell, printed, computed }) => [file, cell, printed, computed]),
    ).toEqual([['附件1-乐平市.csv', 'E6', '0.5', '0.4']]);
    expect(after).toHaveLength(4);
  });

  test('are gone when the table is loaded mended', async () => {
    const db = await fixtureDatabase();
    const folder = copyData();
    editFile(fileIn(folder, '附件8'), '24.0,7.6,,', '24.0,7.6,-16.4,');
    await loadFiles(db, [fileIn(folder, '附件8')], OPTIONS);
    expect((await findingsOf(db)).map(({ code }) => code)).not.toContain('gap-missing');
  });
});
