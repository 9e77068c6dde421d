import { describe, test } from 'vitest';
import { run } from '#test/support/word.ts';
import { type Case, expectText, fieldSign, code, field } from './expect-text.ts';

describe('fields show their result, never their instruction', () => {
  const cases: Case[] = [
    {
      name: 'simple',
      xml: `${run('增长')}<w:fldSimple w:instr=" DOCPROPERTY gdp ">${run('7.5')}</w:fldSimple>${run('%')}`,
      text: '增长7.5%',
    },
    {
      name: 'complex',
      xml: run('增长') + field(' DOCPROPERTY gdp ', run('7.5')) + run('%'),
      text: '增长7.5%',
    },
    {
      name: 'one inside the instruction of another',
      xml: `${fieldSign('begin')}${code(' IF ')}${field(' REF a ', run('1'))}${code(' = 1 ')}${fieldSign('separate')}${run('7.5')}${fieldSign('end')}`,
      text: '7.5',
    },
    {
      name: 'over several paragraphs',
      xml: `<w:p>${fieldSign('begin')}${code(' TOC ')}${fieldSign('separate')}${run('一')}</w:p><w:p>${run('二')}${fieldSign('end')}</w:p>`,
      text: '一\n\n二',
    },
    {
      name: 'a link',
      xml: `<w:hyperlink>${run('7.5')}</w:hyperlink>${field(' HYPERLINK "a" ', run('%'))}`,
      text: '7.5%',
    },
    {
      name: 'without a result it is said',
      xml: `${run('增长')}<w:fldSimple w:instr=" DOCPROPERTY gdp "/>${run('%')}`,
      text: '增长%',
      unread: ['有 1 个域没有结果，未读：“DOCPROPERTY”'],
    },
    {
      name: 'a ringed number of an older Word',
      xml: `${fieldSign('begin')}${code(' EQ \\o\\ac(○,3) ')}${fieldSign('end')}`,
      text: '③',
    },
    {
      name: 'a phonetic guide of an older Word',
      xml: `${fieldSign('begin')}${code(' EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(fú),浮)')}${fieldSign('end')}${run('梁县')}`,
      text: '浮梁县',
    },
    {
      name: 'one that never ends is said, and so is what may be lost',
      xml: `${run('增长')}${fieldSign('begin')}${code(' REF a ')}${run('7.5')}`,
      text: '增长',
      unread: ['有一个域没有结束'],
    },
  ];
  test.for(cases)('$name', (one) => expectText(one));
});
