import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ControlList, ControlShare } from '#server/schemas/control-units.ts';
import { emptyDatabase, fixtureApp } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});
const get = async <Reply>(path: string, on = app) =>
  (await on.inject(`/api/v1/${path}`)).json<Reply>();

describe('control units', () => {
  test('are listed with their document and line, counted by place and class', async () => {
    const [list] = await get<ControlList[]>('control-units');
    expect(list).toMatchObject({
      id: '三线一单',
      document: { docNo: '景府发〔2020〕8号', signedOn: '2020-12-31' },
      classes: ['优先保护', '重点管控', '一般管控'],
      findings: [],
    });
    expect(list?.units).toHaveLength(35);
    expect(list?.units[0]).toMatchObject({
      code: 'ZH36022210001',
      class: '优先保护',
      region: { id: 'fuliang' },
      sourceLine: '公报001第431行',
    });
    expect(list?.places.map(({ region, shareSum }) => [region?.id, shareSum])).toEqual([
      ['jingdezhen', { value: 100, decimals: 2, isRounding: true }],
      ['leping', { value: 100.01, decimals: 2, isRounding: true }],
      ['fuliang', { value: 100.01, decimals: 2, isRounding: true }],
      ['zhushan', { value: 100, decimals: 2, isRounding: true }],
      ['changjiang', { value: 100, decimals: 2, isRounding: true }],
    ]);
  });

  test('are a table that loads again, and shares one with printed decimals', async () => {
    const { body } = await app.inject('/api/v1/control-units.csv?bom=0');
    const lines = body.trimEnd().split('\r\n');
    expect(lines[0]).toBe('清单,文号,成文日期,文件,出处行,单元编码,单元名称,类别,地区,范围');
    expect(lines).toHaveLength(36);
    const shares = await app.inject('/api/v1/control-units/shares.csv?bom=0');
    expect(shares.body).toContain('三线一单,浮梁县,一般管控,3,3,14.30\r\n');
    // Nothing is printed of the first class there.
    expect(shares.body).toContain('三线一单,昌江区,优先保护,0,,\r\n');
    expect(await get<ControlShare[]>('control-units/shares')).toHaveLength(15);
  });

  test('are none where no table of them is kept', async () => {
    const empty = await fixtureApp(await emptyDatabase());
    expect(await get('control-units', empty)).toEqual([]);
    expect(await get('control-units/shares', empty)).toEqual([]);
  });
});
