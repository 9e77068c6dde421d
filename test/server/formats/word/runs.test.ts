import { describe, test } from 'vitest';
import { run } from '#test/support/word.ts';
import { type Case, expectText, looking, signs } from './expect-text.ts';

const up = (text: string) => looking('<w:vertAlign w:val="superscript"/>', text);

describe('raised and lowered letters are never digits of a figure', () => {
  const raisedStyle =
    '<w:style w:type="character" w:styleId="a"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  const cases: Case[] = [
    {
      name: 'a mark behind a number',
      xml: run('增长9.1') + up('2') + run('%'),
      text: '增长9.1²%',
      unread: ['有 1 处数字后的上标或下标'],
    },
    { name: 'in brackets', xml: run('增长9.1%') + up('[1]'), text: '增长9.1%⁽¹⁾' },
    { name: 'of a unit', xml: run('万m') + up('2'), text: '万m²' },
    {
      name: 'by a style, and by the style that one is based on',
      xml: run('9.1%') + looking('<w:rStyle w:val="b"/>', '1'),
      text: '9.1%¹',
      others: {
        styles: `${raisedStyle}<w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>`,
      },
    },
    {
      name: 'set back to the line by the run itself',
      xml: looking('<w:rStyle w:val="a"/><w:vertAlign w:val="baseline"/>', '1'),
      text: '1',
      others: { styles: raisedStyle },
    },
    {
      name: 'lowered',
      xml: run('PM') + looking('<w:vertAlign w:val="subscript"/>', '2.5'),
      text: 'PM₂.₅',
    },
  ];
  test.for(cases)('$name', (one) => expectText(one));
});

describe('signs that are elements', () => {
  const cases: Case[] = [
    {
      name: 'a hyphen that does not break',
      xml: run('1-7月') + signs('<w:noBreakHyphen/><w:t>1</w:t>'),
      text: '1-7月\u20111',
    },
    {
      name: 'one that shows only at a line end',
      xml: signs('<w:t>增</w:t><w:softHyphen/><w:t>长</w:t>'),
      text: '增长',
    },
    {
      name: 'breaks',
      xml: signs('<w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t>'),
      text: '一\n二\n三',
    },
    { name: 'a tab', xml: signs('<w:t>一</w:t><w:tab/><w:t>二</w:t>'), text: '一\t二' },
    {
      name: 'the minus of Symbol',
      xml: signs('<w:sym w:font="Symbol" w:char="F02D"/><w:t>5</w:t>'),
      text: '−5',
    },
    {
      name: 'a ringed number of Wingdings',
      xml: signs('<w:sym w:font="Wingdings" w:char="F082"/>'),
      text: '②',
    },
    {
      name: 'a picture of a font',
      xml: signs('<w:sym w:font="Webdings" w:char="F041"/><w:t>一</w:t>'),
      text: '□一',
      unread: ['有认不出的符号 1 个'],
    },
    { name: 'blanks at the ends that are not kept', xml: '<w:r><w:t> 一 </w:t></w:r>', text: '一' },
  ];
  test.for(cases)('$name', (one) => expectText(one));
});
