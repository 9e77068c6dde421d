import { expect, test } from 'vitest';
import type { SearchEntry } from '#server/schemas/search.ts';
import { fixtureApp } from '#test/support/database.ts';

const url = '/api/v1/search-index';

async function readIndex(): Promise<SearchEntry[]> {
  const app = await fixtureApp();
  return (await app.inject(url)).json<SearchEntry[]>();
}

test('the search index holds all that the dictionary names, regions first', async () => {
  const entries = await readIndex();
  const kinds = entries.map(({ kind }) => kind);
  expect([...new Set(kinds)]).toEqual([
    ...['region', 'indicator', 'department', 'family', 'assessment', 'scheme'],
  ]);
  const app = await fixtureApp();
  for (const kind of ['region', 'indicator', 'department'] as const) {
    const listed = (await app.inject(`/api/v1/${kind}s`)).json<{ id: string }[]>();
    const found = entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
    expect(found).toEqual(listed.map(({ id }) => id));
  }
});

test('families are found by the names of their pages', async () => {
  const families = (await readIndex()).filter(({ kind }) => kind === 'family');
  expect(families.map(({ id, terms }) => [id, terms[0]])).toEqual([
    ['net-entries', { text: '净增入库', pinyin: 'jing/cheng zeng ru ku' }],
    ['prices', { text: '物价', pinyin: 'wu jia/jie' }],
    ['households', { text: '居民收支', pinyin: 'ju min shou zhi' }],
  ]);
});

test('assessments and schemes are found by their titles, and a scheme by its number', async () => {
  const entries = await readIndex();
  const named = (kind: string, id: string) =>
    entries.find((entry) => entry.kind === kind && entry.id === id);
  expect(named('assessment', '林长制考核2022')?.terms.map(({ text }) => text)).toEqual([
    '2022年度林长制考核',
    '林长制考核2022',
  ]);
  expect(named('scheme', '林长制考核办法')?.terms.map(({ text }) => text)).toContain(
    '景府办字〔2022〕21号',
  );
});

test('a name is given once, with how it is typed, the short one first', async () => {
  const entries = await readIndex();
  const gdp = entries.find(({ id }) => id === 'gdp');
  expect(gdp?.name).toBe('地区生产总值');
  expect(gdp?.terms.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['地区生产总值', 'GDP', '生产总值']),
  );
  const leping = entries.find(({ id }) => id === 'leping');
  expect(leping?.terms.slice(0, 2)).toEqual([
    { text: '乐平市', pinyin: 'le/yue/yao/lao ping shi' },
    { text: '乐平', pinyin: 'le/yue/yao/lao ping' },
  ]);
  for (const { terms } of entries) {
    const texts = terms.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test('an English name is a term without pinyin', async () => {
  const entries = await readIndex();
  const english = entries.filter(({ nameEn }) => nameEn !== null);
  for (const { nameEn, terms } of english) {
    expect(terms).toContainEqual({ text: nameEn, pinyin: '' });
  }
});

test('the table has a line for each term', async () => {
  const app = await fixtureApp();
  const { body, headers } = await app.inject(`${url}.csv?bom=0`);
  const [head, ...lines] = body.trimEnd().split(/\r?\n/u);
  expect(head).toBe('类别,id,名称,英文名称,检索词,拼音');
  expect(lines).toContainEqual(expect.stringMatching(/^地区,leping,乐平市,.*,乐平,le\/yue/u));
  expect(lines).toHaveLength((await readIndex()).flatMap(({ terms }) => terms).length);
  expect(headers['content-disposition']).toContain(encodeURIComponent('检索词.csv'));
});

test('the index is not sent again while the data stand', async () => {
  const app = await fixtureApp();
  const { etag } = (await app.inject(url)).headers;
  const again = await app.inject({ url, headers: { 'if-none-match': String(etag) } });
  expect(again.statusCode).toBe(304);
});

test('the index answers for an earlier day too, and refuses what it does not know', async () => {
  const app = await fixtureApp();
  expect((await app.inject(`${url}?asOf=2000-01-01`)).json()).toEqual([]);
  const refused = await app.inject(`${url}?q=leping`);
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([
    400,
    'unknown-parameter',
  ]);
});
