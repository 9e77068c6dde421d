import { describe, expect, test } from 'vitest';
import {
  chineseDay,
  citeBibtex,
  citeGbt,
  escapeTex,
  type Cited,
} from '#server/exporting/citation.ts';

const CITED: Cited = {
  title: '乐平市地区生产总值，2019年1-6月',
  titleEn: 'Gross Regional Product, Leping City, 2019-01/2019-06',
  issuers: ['景德镇市人民政府办公室'],
  releases: [{ id: '2019-06', docNo: '景府办字〔2019〕50号' }],
  isSynthetic: false,
  loadId: 3,
  updated: '2026-01-05T08:00:00.000Z',
};
const ACCESS = {
  address: 'https://tongbao.example/api/v1/observations.csv?indicator=gdp&region=leping&asOf=3',
  accessed: '2026-02-01',
};

describe('GB/T 7714', () => {
  // 主要责任者. 题名[文献类型标识/文献载体标识]. 版本. (更新或修改日期)[引用日期]. 获取和访问路径
  const cases = [
    {
      name: 'a data set online',
      cited: CITED,
      expected:
        '景德镇市人民政府办公室. 乐平市地区生产总值，2019年1-6月[DS/OL]. 数据版本3. (2026-01-05)[2026-02-01]. ' +
        ACCESS.address,
    },
    {
      name: 'four issuers: three and 等',
      cited: { ...CITED, issuers: ['甲', '乙', '丙', '丁'] },
      expected: expect.stringMatching(/^甲, 乙, 丙, 等\. 乐平市/u) as string,
    },
    {
      name: 'no issuer: the title comes first',
      cited: { ...CITED, issuers: [] },
      expected: expect.stringMatching(/^乐平市地区生产总值/u) as string,
    },
    {
      name: 'nothing that was updated: the day it was looked at alone',
      cited: { ...CITED, updated: null },
      expected: expect.stringContaining('. [2026-02-01]. ') as string,
    },
    {
      name: 'made-up figures: they say so',
      cited: { ...CITED, isSynthetic: true },
      expected: expect.stringContaining('（模拟数据，不是任何人的统计）[DS/OL]') as string,
    },
    {
      name: 'a title over two lines: one line',
      cited: { ...CITED, title: '乐平市\n  地区生产总值' },
      expected: expect.stringContaining('乐平市 地区生产总值[DS/OL]') as string,
    },
  ];

  test.for(cases)('$name', ({ cited, expected }) => {
    expect(citeGbt(cited, ACCESS)).toEqual(expected);
  });
});

describe('BibTeX', () => {
  test('is an entry that every style knows', () => {
    expect(citeBibtex(CITED, ACCESS).split('\n')).toEqual([
      expect.stringMatching(/^@misc\{tongbao-3-[0-9a-f]{8},$/u),
      '  author = {{景德镇市人民政府办公室}},',
      '  title = {{乐平市地区生产总值，2019年1-6月}},',
      '  year = {2026},',
      '  date = {2026-01-05},',
      '  version = {3},',
      '  type = {Data set},',
      '  note = {Gross Regional Product, Leping City, 2019-01/2019-06; releases 2019-06},',
      `  url = {${ACCESS.address}},`,
      '  urldate = {2026-02-01},',
      '}',
    ]);
  });

  test('of many releases names the first and the last', () => {
    const releases = ['05', '04', '03', '02', '01'].map((month) => {
      return { id: `2020-${month}`, docNo: null };
    });
    const entry = citeBibtex({ ...CITED, releases }, ACCESS);
    expect(entry).toContain('releases 2020-01 to 2020-05 (5)');
  });

  test('has the key of its address: another choice, another key', () => {
    const keyOf = (address: string) => citeBibtex(CITED, { ...ACCESS, address }).split('\n')[0];
    expect(keyOf('https://a.example/1')).not.toBe(keyOf('https://a.example/2'));
  });

  test('of made-up figures says so in title and note', () => {
    const entry = citeBibtex({ ...CITED, isSynthetic: true }, ACCESS);
    expect(entry).toMatch(/title = .*模拟数据/u);
    expect(entry).toMatch(/note = .*made-up figures/u);
  });

  const signs = [
    { text: 'R&D_50%', expected: 'R\\&D\\_50\\%' },
    { text: '{a}', expected: '\\{a\\}' },
    { text: 'a\\b', expected: 'a\\textbackslash{}b' },
    { text: '~^', expected: '\\textasciitilde{}\\textasciicircum{}' },
    { text: '#1 $2', expected: '\\#1 \\$2' },
    { text: '地区生产总值（GDP）', expected: '地区生产总值（GDP）' },
    { text: 'two\nlines', expected: 'two lines' },
  ];

  test.for(signs)('writes “$text” so that TeX reads it', ({ text, expected }) => {
    expect(escapeTex(text)).toBe(expected);
  });

  test('counts as many braces as it closes, whatever a title holds', () => {
    const entry = citeBibtex(
      { ...CITED, title: 'a}b{{c\\', issuers: ['{', 'x and y'] },
      { ...ACCESS, address: 'https://a.example/{?a=}' },
    );
    const bare = entry.replaceAll(/\\[{}]/gu, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
    // “and” parts authors in BibTeX, unless it stands in braces.
    expect(entry).toContain('author = {{\\{} and {x and y}}');
  });
});

test.for([
  { moment: '2026-01-05T15:59:59Z', day: '2026-01-05' },
  { moment: '2026-01-05T16:00:00Z', day: '2026-01-06' },
])('$moment is $day in China', ({ moment, day }) => {
  expect(chineseDay(new Date(moment))).toBe(day);
});
