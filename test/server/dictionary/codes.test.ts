import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCodes } from '#server/dictionary/codes.ts';
import type { RegionCode } from '#server/schemas/region-code.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';
import { openOffice, type Office } from '../desk/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.app.close());

test('a name is offered with its code, where it lies, the year and the source', async () => {
  const url = `/dictionary/codes?name=${encodeURIComponent('乐平')}`;
  const [first] = (await office.chen.desk(url)).json<RegionCode[]>();
  expect(first).toEqual({
    code: '360281',
    name: '乐平市',
    within: '江西省景德镇市',
    year: 2024,
    source: '@vant/area-data 2.1.0',
  });
});

describe('codes', () => {
  test('of the shipped dictionary are those of the list', () => {
    for (const { code, name } of loadDictionary().regions) {
      if (code !== null) expect(findCodes(name, null)[0]).toMatchObject({ code, name });
    }
  });

  test('of places that share a name stand nearest first', () => {
    const near = (code: string) => findCodes('鼓楼区', code)[0];
    expect(near('350100')).toMatchObject({ code: '350102', within: '福建省福州市' });
    expect(near('410200')).toMatchObject({ code: '410204', within: '河南省开封市' });
  });

  test('of zones and streets, which have none in GB/T 2260, are not offered', () => {
    expect(findCodes('开发区', null)).toEqual([]);
    expect(findCodes('街道', null)).toEqual([]);
  });

  test('of provinces and cities are there, within what they lie in', () => {
    expect(findCodes('江西省', null)[0]).toMatchObject({ code: '360000', within: '' });
    expect(findCodes('仙桃市', null)[0]).toMatchObject({ code: '429004', within: '湖北省' });
  });

  test('of changes until the end of the year that is told are there', () => {
    expect(findCodes('和安县', null)[0]).toMatchObject({ code: '653229' });
  });

  test('of nothing are none', () => {
    expect(findCodes(' ', null)).toEqual([]);
    expect(findCodes('没有这个地方', null)).toEqual([]);
  });
});
