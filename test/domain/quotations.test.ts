import { expect, test } from 'vitest';
import { cutQuotations } from '#domain/quotations.ts';

const zh = (text: string) => ({ text, lang: 'zh-CN' });
const own = (text: string) => ({ text, lang: undefined });

test.for([
  {
    name: 'of a sentence in English only what it quotes is Chinese',
    sentence: 'The rank should be “第六”; the draft has “第五”.',
    stretches: [
      own('The rank should be “'),
      zh('第六'),
      own('”; the draft has “'),
      zh('第五'),
      own('”.'),
    ],
  },
  {
    name: 'a quotation that is no Chinese is not marked',
    sentence: '“4.x” is no number.',
    stretches: [own('“'), own('4.x'), own('” is no number.')],
  },
  {
    name: 'of a name that has no English only the name is Chinese',
    sentence: 'Annex 1 2019年1-7月乐平市（试算）, sheet 2',
    stretches: [own('Annex 1 '), zh('2019年1-7月乐平市（试算）'), own(', sheet 2')],
  },
  {
    name: 'a Latin word makes no sentence English',
    sentence: '没有 CPI 这张表。',
    stretches: [zh('没有 CPI 这张表。')],
  },
  {
    name: 'a sentence in Chinese is whole, with what it quotes',
    sentence: '这里应为“第六”。',
    stretches: [zh('这里应为“第六”。')],
  },
])('$name', ({ sentence, stretches }) => {
  expect(cutQuotations(sentence)).toEqual(stretches);
});
