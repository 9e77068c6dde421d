import { beforeEach, expect, test } from 'vitest';
import type { Template } from '#domain/layout/shown.ts';
import type { Db } from '#server/store/database.ts';
import {
  findTemplate,
  findTemplateByName,
  findTemplateVersion,
  insertTemplateVersion,
  listTemplates,
  listTemplateVersions,
  markTemplateDeleted,
  markTemplateUsed,
} from '#server/store/templates.ts';
import { fixtureDatabase } from '#test/support/database.ts';

let db: Db;
beforeEach(async () => {
  db = await fixtureDatabase();
});

const PROVINCE: Template = {
  name: '省局月报',
  source: '省统计局',
  sheets: [
    {
      sheet: 'Sheet1',
      answers: [{ about: 'value', dimension: 'year', value: '2022', cells: null }],
      layouts: [
        {
          figures: [{ top: 4, left: 2, bottom: 9, right: 3 }],
          heads: [
            {
              dimension: 'region',
              cells: { top: 4, left: 1, bottom: 9, right: 1 },
              direction: 'left',
            },
          ],
        },
      ],
      heads: [{ row: 4, column: 1, text: '乐平市' }],
    },
  ],
};
const keep = (version: number, template = PROVINCE, templateId = 'p') =>
  db.transaction().execute((trx) =>
    insertTemplateVersion(trx, {
      ...template,
      templateId,
      version,
      act: version === 1 ? 'made' : 'changed',
      ofVersion: null,
      at: `2026-11-0${version}`,
      by: 'li',
    }),
  );

test('a template is found by id and by name as its newest version, and each version as it was', async () => {
  await keep(1);
  await keep(2, { ...PROVINCE, name: '省局快报' });
  const now = { name: '省局快报', version: 2, sheets: PROVINCE.sheets, at: '2026-11-02' };
  expect(await findTemplate(db, 'p')).toMatchObject(now);
  expect(await findTemplateByName(db, '省局快报')).toMatchObject(now);
  expect(await findTemplateByName(db, '省局月报')).toBeNull();
  expect(await findTemplateVersion(db, 'p', 1)).toEqual(PROVINCE);
  const versions = await listTemplateVersions(db, 'p');
  expect(versions.map(({ version, name }) => [version, name])).toEqual([
    [2, '省局快报'],
    [1, '省局月报'],
  ]);
});

test('a deleted one leaves its name to another, comes last, and is back with its next version', async () => {
  await keep(1);
  await expect(keep(1, PROVINCE, 'q')).rejects.toThrow(/unique constraint/iu);
  await db.transaction().execute((trx) => markTemplateDeleted(trx, 'p'));
  await keep(1, PROVINCE, 'q');
  expect((await listTemplates(db)).map(({ id, isDeleted }) => [id, isDeleted])).toEqual([
    ['q', 0],
    ['p', 1],
  ]);
  await keep(2, { ...PROVINCE, name: '旧模板' });
  expect((await findTemplate(db, 'p'))?.isDeleted).toBe(0);
});

test('when it was last used is kept over its versions', async () => {
  await keep(1);
  const use = { usedAt: '2026-11-09', usedBy: 'li', usedFor: '2022-06' };
  await db.transaction().execute((trx) => markTemplateUsed(trx, 'p', use));
  await keep(2);
  expect(await findTemplate(db, 'p')).toMatchObject({ ...use, version: 2 });
});
