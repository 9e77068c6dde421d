import { expect, test } from 'vitest';
import { inEnglish, parseIn } from '#domain/in-english.ts';

test('names, units and months are said in English where the API gives them', () => {
  const reply = {
    name: '规模以上工业增加值（%）',
    proseName: '规上工业增加值',
    nameEn: 'Value added of industry above designated size',
    unit: '家',
    id: 'industrial-value-added',
  };
  const english = 'Value added of industry above designated size';
  expect(inEnglish(reply)).toMatchObject({
    name: english,
    proseName: english,
    unit: 'enterprises',
    id: 'industrial-value-added',
  });
});

test('a sentence is said in English wherever it stands', () => {
  const problem = {
    detail: '没有这期通报。',
    detailEn: 'There is no such release.',
    cause: null,
    causeEn: null,
  };
  expect(inEnglish(problem)).toMatchObject({ detail: 'There is no such release.', cause: null });
});

test('a note that nobody gave is in English, one that somebody gave as it was given', () => {
  expect(inEnglish({ note: '首次启动', file: '粘贴的单元格' })).toEqual({
    note: 'first start',
    file: 'pasted cells',
  });
  expect(inEnglish({ note: '更正', file: '附件1.csv' })).toEqual({
    note: '更正',
    file: '附件1.csv',
  });
});

const months = [
  { start: '2019-01', end: '2019-06', label: 'Jan–Jun 2019' },
  { start: '2020-05', end: '2020-05', label: 'May 2020' },
  { start: '2019-01', end: '2019-12', label: '2019' },
  { start: '2019-07', end: '2020-06', label: 'Jul 2019 – Jun 2020' },
];
test.for(months)('$start to $end is $label', ({ start, end, label }) => {
  expect(inEnglish({ start, end, label: '…' })).toEqual({ start, end, label });
});

test('what has no English name keeps its own', () => {
  expect(inEnglish({ name: '乐平市', nameEn: null, unit: '羽' })).toEqual({
    name: '乐平市',
    nameEn: null,
    unit: '羽',
  });
});

test('the unit of what is asked about a sheet stays as it is printed, to be sent back', () => {
  const question = { about: 'indicator', text: '“发电量”？', textEn: '“发电量”?', unit: '亿元' };
  expect(inEnglish(question)).toMatchObject({ text: '“发电量”?', unit: '亿元' });
  expect(inEnglish({ dimension: 'indicator', unit: '家' })).toMatchObject({ unit: '家' });
});

test('a row of the dictionary’s files stays as it is, to be sent back', () => {
  const cells = { name: '出口', prose_name: '出口', unit: '亿元', name_en: 'Exports' };
  expect(inEnglish(cells)).toEqual(cells);
});

test('a page in Chinese gets a reply as it is', () => {
  const reply = { name: '乐平市', nameEn: 'Leping' };
  expect(parseIn(JSON.stringify(reply), 'zh')).toEqual(reply);
});
