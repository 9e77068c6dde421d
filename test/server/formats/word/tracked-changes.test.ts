import { describe, test } from 'vitest';
import { run } from '#test/support/word.ts';
import { type Case, expectText, p, field } from './expect-text.ts';

describe('tracked changes count as accepted', () => {
  const del = (text: string) => `<w:del>${run(text, 'delText')}</w:del>`;
  const cases: Case[] = [
    {
      name: 'put in and taken out',
      xml: `${del('7.4')}<w:ins>${run('7.5')}</w:ins>${run('%')}`,
      text: '7.5%',
      unread: ['有修订（插入 1 处，删除 1 处）'],
    },
    {
      name: 'moved',
      xml: `<w:moveFrom>${run('一')}</w:moveFrom>${run('二')}<w:moveTo>${run('一')}</w:moveTo>`,
      text: '二一',
      unread: ['有修订（插入 1 处，删除 1 处）'],
    },
    {
      name: 'put in by one and taken out by another',
      xml: `${run('7.5')}<w:ins>${del('5')}</w:ins>`,
      text: '7.5',
      unread: ['有修订'],
    },
    {
      name: 'the end of a paragraph taken out: it goes on in the next',
      xml: `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('增长')}</w:p>${p(run('7.5%'))}`,
      text: '增长7.5%',
      unread: ['有修订（插入 0 处，删除 1 处）'],
    },
    {
      name: 'a field taken out whole leaves nothing open',
      xml: `<w:del>${field(' REF a ', run('7.4', 'delText'))}</w:del>${run('7.5')}`,
      text: '7.5',
      unread: ['有修订'],
    },
    {
      name: 'a row taken out of a table',
      xml: `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(run('甲'))}</w:tc></w:tr><w:tr><w:tc>${p(run('乙'))}</w:tc></w:tr></w:tbl>`,
      text: '乙',
      unread: ['有修订'],
    },
    {
      name: 'a change of looks alone is none',
      xml: `<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>一</w:t></w:r>`,
      text: '一',
    },
  ];
  test.for(cases)('$name', (one) => expectText(one));
});
